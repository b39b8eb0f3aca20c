### The portal's interface.

skip = Skip to content
nav-main = Main menu
nav-languages = Languages
nav-breadcrumbs = Breadcrumbs
nav-footer = Footer
nav-pages = Pages of the list
nav-facets = Narrow down the list
menu-open = Menu
menu-close = Close
scheme = Colours
scheme-system = As in the system
scheme-light = Light
scheme-dark = Dark
facts = At a glance
switch-nearest = this page does not exist in that language: nearest page
toc = On this page
# Between the items of an enumeration, in a line: languages, cities…
list-separator = { ", " }
back-home = Back to the home page
heading-anchor = Link to “{ $title }”
footnotes-title = Notes
footnote-back = Back to the text
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution

## What is said of a page
example-ribbon = Example: this entry does not describe a real company or offer.
example-short = Example
draft-note = Draft: this page is not published.
fallback-note = This page has not been translated yet: its text is { $language }.
stale-note = The original has changed since this translation was made.
stale-link = Read it { $language }
language-name-fr = in French
language-name-en = in English
language-name-es = in Spanish
not-found-title = Page not found
not-found-description = There is no page at this address. The menu or the home page will help you find what you are looking for.
chooser-title = Français, English, Español
feed-title = { $section } (Atom feed)
empty-list = Nothing to show here yet.
published = Published on { DATETIME($date, dateStyle: "long") }
reading-time = { $minutes ->
    [one] { NUMBER($minutes) } minute read
   *[other] { NUMBER($minutes) } minute read
}
page-previous = Previous
page-next = Next
page-number = Page { NUMBER($number) }
pagination-title = { $title }, page { NUMBER($page) }
taxonomy-description = { $title }: what Morocco’s call centres and BPO providers offer, heading by heading.
term-description = { $taxonomy }: { $title }. { $count ->
    [0] Nothing on the portal comes under this heading yet.
    [one] { NUMBER($count) } page of the portal comes under this heading: members, offers or news.
   *[other] { NUMBER($count) } pages of the portal come under this heading: members, offers or news.
}
entries-count = { $count ->
    [0] no entries
    [one] { NUMBER($count) } entry
   *[other] { NUMBER($count) } entries
}
members-count = { $count ->
    [one] { NUMBER($count) } member
   *[other] { NUMBER($count) } members
}
related-members = Members
related-offers = Offers
related-news = News
related-events = Events
related-training = Training
related-partners = Partners
related-comparisons = Comparisons
related-sector = The sector
related-association = The association
related-commissions = Commissions
related-observatory = Observatory
related- = Pages

## Entries
founded = Founded
headcount-title = Headcount
headcount = { $count ->
    [one] { NUMBER($count) } person
   *[other] { NUMBER($count) } people
}
sites = Sites
seats = { $count ->
    [one] { NUMBER($count) } seat
   *[other] { NUMBER($count) } seats
}
languages-served = Working languages
charter = Charter
charter-signed = Signed on { DATETIME($date, dateStyle: "long") }
charter-signed-short = charter signed
charter-unsigned = Not signed
signatories = Signatories
signatories-count = { $count ->
    [one] { NUMBER($count) } member of { NUMBER($total) } has signed the charter.
   *[other] { NUMBER($count) } members of { NUMBER($total) } have signed the charter.
}
signatories-none = No member has signed the charter so far.
signatory = Company
signed-on = Signed on
website = Website
logo-of = Logo of { $name }
market = Market
hours = Hours
members-behind = Members behind it
valid-until = Valid until
includes = What is included
attachments = Documents
event-start = Starts
event-end = Ends
time-zone = Time zone
place = Place
city = City
country = Country
register = Register
add-to-calendar = Add to calendar
calendar-subscribe = Subscribe to the calendar
calendar-download = Download the calendar (.ics)
programme-language = Language
level = Level
duration = Duration
weeks = { $count ->
    [one] { NUMBER($count) } week
   *[other] { NUMBER($count) } weeks
}
teaching-hours = { $count ->
    [one] { NUMBER($count) } teaching hour
   *[other] { NUMBER($count) } teaching hours
}
places = Places
partner = Partner
partner-kind = Kind
country-MA = Morocco
country-FR = France
country-ES = Spain
country-GB = United Kingdom
every-day = every day
day-range = { $first } to { $last }
contact-write = Write to the company

## Observatory
source = Source:
source-of = source: { $title }
sources = Sources
formula = Formula:
indicator-date = Date
indicator-value = Value
data = Data:

## Contact
contact-name = Your name
contact-mail = Your e-mail address
contact-company = Your company
contact-service = The service
contact-market = The market
contact-any = To be discussed
contact-message = Your message
contact-hint = The language, the days and hours to cover, the volume, the start date: whatever you know already.
contact-send = Send
contact-trap = Leave this field empty
contact-privacy = What becomes of your message:
contact-privacy-link = privacy
contact-begin = Start an e-mail
contact-address = Or write directly to
contact-subject = Enquiry about destination Morocco
contact-body =
    Hello,

    Service:
    Languages and level:
    Days and hours to cover, with the time zone:
    Volume:
    Start date:

## Charts, office hours, distances
chart-data = The data of this chart
chart-one = { $title }: { $value } ({ $date }).
chart-range = { $title }: { $first } ({ $first_date }), then { $last } ({ $last_date }).
chart-part = { $part } out of { $whole }
office-hours = Shared office hours
office-hours-between = From { DATERANGE($from, $to, dateStyle: "long", part: "start") } to { DATERANGE($from, $to, dateStyle: "long", part: "end") }
office-hours-since = Since { DATETIME($from, dateStyle: "long") }
office-hours-until = Until { DATETIME($to, dateStyle: "long") }
office-hours-always = All year round
office-hours-span = { $from } to { $to }
office-hours-shared = { $hours ->
    [0] no shared hours
    [one] { NUMBER($hours) } shared hour
   *[other] { NUMBER($hours) } shared hours
}
office-hours-note = Offices open from { $from } to { $to }, local time, at both ends. Shared hours are given in each city’s own time; the scale is in { $city } time. Each period runs from one clock change to the next.
offer-hours = The offer’s hours in Moroccan time
offer-hours-note = The scale is in { $city } time, with its office day of { $from } to { $to } as the background; the part that the offer covers is solid. Each period runs from one clock change to the next.
geonames = GeoNames
iana-database = IANA time zone database, version { $version }
hubs-title = The cities in Morocco where members work, and their distance from the markets’ capitals
hubs-caption = Great-circle distances, in kilometres
hubs-note = The shortest way on the surface of a sphere with a radius of { NUMBER($radius, maximumFractionDigits: 4) } km (the IUGG mean radius), by the haversine formula. Below each capital, the distance of the nearest city, at the end of the thick line, and of the farthest, to the nearest 10 km. The dots are parallels and meridians, 5 degrees apart.
distance-range = { NUMBER($from) } to { NUMBER($to) } km

## Search and selection
search-title = Search
search-label = What are you looking for?
search-hint = A company, a service, a city, a figure… Accents make no difference.
search-shortcut = The / key leads here from any page.
search-filters = Narrow down
search-collections = Sections
search-pages = General pages
search-noscript = Search needs JavaScript, which your browser is not running. The sections below lead to every page.
search-busy = Searching…
search-error = Search is not responding. Check your connection, then try again.
search-again = Try again
search-none = Try a shorter or more general word, or remove a filter.
search-more = More results
search-sections = The sections of the portal
search-count = { $count ->
    [0] No results
    [one] { $shown } result
   *[other] { $shown } results
}
facets-reset = Clear all
facets-none = Nothing meets all of these criteria. Remove one, or clear them all.
facets-error = The whole list could not be loaded. Check your connection, then try again.
members-total = { $count ->
    [0] No members
    [one] { $shown } member
   *[other] { $shown } members
}
offers-total = { $count ->
    [0] No offers
    [one] { $shown } offer
   *[other] { $shown } offers
}
