### The portal's interface.

language-code = en
og-locale = en_GB
skip = Skip to content
nav-main = Main menu
nav-languages = Languages
nav-breadcrumbs = Breadcrumbs
nav-footer = Footer
nav-pages = Pages of the list
nav-facets = Narrow down the list
switch-nearest = this page does not exist in that language: nearest page
toc = On this page
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
website = Website
contact = Contact
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
partner-kind-institution = Public institution
partner-kind-trade-body = Trade body
partner-kind-school = School
partner-kind-company = Company
country-MA = Morocco
country-FR = France
country-ES = Spain
country-GB = United Kingdom
day-mon = Monday
day-tue = Tuesday
day-wed = Wednesday
day-thu = Thursday
day-fri = Friday
day-sat = Saturday
day-sun = Sunday

## Observatory
source = Source:
source-of = source: { $title }
sources = Sources
formula = Formula:
indicator-date = Date
indicator-value = Value
data = Data:

## Search and selection
search-title = Search
search-label = What are you looking for?
search-hint = A company, a service, a city, a figure… Accents make no difference.
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
