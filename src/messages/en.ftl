### What the program says: diagnostics, help, summaries.

## Severity
severity-error = error
severity-warning = warning
severity-help = what to do

## Settings and files
no-settings = There is no site here: { $path } was not found in { $root }.
    .help = Run the command at the root of the site, or name that folder with --root.
unreadable = This file can’t be read: { $detail }.
    .help = Check that it still exists and that you may read it.
not-text = This file is not UTF-8 text.
    .help = Save it as UTF-8 in your editor.
symlink = This symbolic link is left out.
    .help = Put the file itself into the site.
theme-not-found = There is no theme ‘{ $theme }’.
    .help = Its folder should be themes/{ $theme }/, with its templates in templates/.
unknown-language = ‘{ $language }’ is not a language of the site.
    .help = { $hint ->
        [none] Languages are declared in content/site.yaml, under languages.
       *[other] Did you mean ‘{ $suggestion }’?
    }
invalid-language = ‘{ $value }’ is not a language code.
    .help = Write a code such as fr, es or en-GB.
unknown-type = There is no type ‘{ $type }’.
    .help = { $hint ->
        [none] The types are page, member, offer, article, event, programme, partner, comparison and indicator.
       *[other] Did you mean ‘{ $suggestion }’?
    }
unknown-parent = The collection ‘{ $collection }’ can’t be placed under ‘{ $parent }’.
    .help = { $hint ->
        [none] parent must name another collection, one that isn’t itself below this one.
       *[other] Did you mean ‘{ $suggestion }’?
    }
collection-is-taxonomy = ‘{ $id }’ is already the name of a taxonomy.
    .help = Choose another name: links could not tell the two apart.
collection-without-page = The collection ‘{ $collection }’ has no page of its own: its list is not published.
    .help = Create content/{ $collection }/_index.{ $language }.md with at least a title.
no-home = The site has no home page.
    .help = Create content/_index.{ $language }.md.
taxonomy-not-listed = The settings list no taxonomy ‘{ $taxonomy }’: this file is not used.
    .help = { $hint ->
        [none] Add it to taxonomies in content/site.yaml.
       *[other] Did you mean ‘{ $suggestion }’? If not, add it to taxonomies in content/site.yaml.
    }
data-unused = This data file is not used.
    .help = Indicators go into content/observatory/, terms into content/taxonomies/.

## File names and entries
file-without-language = This file’s name doesn’t say its language.
    .help = Rename it, for instance to { $example }.
file-too-deep = This file lies too deep.
    .help = An entry is content/collection/name.fr.md or content/collection/name/index.fr.md.
invalid-id = ‘{ $id }’ won’t do as a name: it may only have lower-case letters without accents, digits and hyphens.
    .help = Rename the file or the folder to ‘{ $suggestion }’.
duplicate-entry = The entry ‘{ $id }’ exists twice in the same language, or its name is taken.
    .help = Keep one of the two files.
no-source = This entry exists only as a translation: no file says that it is the original.
    .help = If it is written in this language first, add source_language: { $language } to it.
source-language-elsewhere = source_language says ‘{ $language }’, but this file is in another language.
    .help = Write source_language in the original, and nowhere else.

## Front matter and YAML
no-front-matter = This file doesn’t begin with front matter.
    .help = The first line must be ---, then come the fields, then another line ---.
yaml-syntax = This YAML can’t be read: { $detail }.
    .help = Check the indentation. A text with a colon or a hash sign goes between quotation marks.
yaml-too-large = This YAML expands without bounds.
    .help = Remove the anchors and aliases (& and *): write the values out.
unknown-field = There is no field ‘{ $field }’.
    .help = { $hint ->
        [none] Remove it, or look up this type’s fields in the documentation.
       *[other] Did you mean ‘{ $suggestion }’?
    }
missing-field = The field ‘{ $field }’ is missing.
    .help = Add `{ $field }:` followed by its value.
duplicate-key = ‘{ $key }’ is written twice.
    .help = Keep one of the two lines.
wrong-type = { $expected ->
        [text] Text
        [integer] A whole number
        [number] A number
        [boolean] true or false
        [list] A list
        [fields] A set of fields
       *[other] A value of another kind
    } is expected here.
    .help = { $expected ->
        [text] Put the value between quotation marks.
        [list] Write the values between square brackets: [a, b].
        [fields] Write the fields between braces, or on indented lines.
       *[other] { "" }
    }
unknown-value = ‘{ $value }’ is not possible here.
    .help = { $hint ->
        [none] Possible values are: { $expected }.
       *[other] Did you mean ‘{ $suggestion }’? Possible values are: { $expected }.
    }
fact-differs = ‘{ $field }’ is a fact: { $source } already gives it, with another value.
    .help = Remove this line from the translation, or correct the original.
invalid-date = ‘{ $value }’ is not a date.
    .help = Write the year, the month and the day: 2012-03-15.
invalid-datetime = ‘{ $value }’ is not a date with a time.
    .help = Write 2027-03-03T09:00, between quotation marks.
invalid-time = ‘{ $value }’ is not a time of day.
    .help = Write 09:00, between quotation marks.
invalid-partial-date = ‘{ $value }’ is not a date.
    .help = Write 2004, 2025-12, 2012-03-15, or --01-19 for a day whose year is not known.
invalid-time-zone = ‘{ $value }’ is not a time zone.
    .help = Write its name in the IANA database, such as Africa/Casablanca.
invalid-country = ‘{ $value }’ is not a country code.
    .help = Write two capital letters, such as MA (ISO 3166).
invalid-url = ‘{ $value }’ is not an address.
    .help = Write a full address, with https://, or a link to a page of the site, with @/.
invalid-slug = ‘{ $value }’ won’t do in an address.
    .help = Use only lower-case letters without accents, digits and hyphens.
invalid-formula = ‘{ $value }’ is not a formula.
    .help = Write two indicators and an operation: a / b.
invalid-alias = ‘{ $alias }’ can’t be a former address.
    .help = Write a path from the root of the site, such as /fr/ancien/.
event-ends-early = The event ends before it has begun.
    .help = Correct start or end.

## References
unknown-term = The taxonomy ‘{ $taxonomy }’ has no term ‘{ $term }’.
    .help = { $hint ->
        [none] Declare it in content/taxonomies/{ $taxonomy }.yaml.
       *[other] Did you mean ‘{ $suggestion }’? If not, declare it in content/taxonomies/{ $taxonomy }.yaml.
    }
term-without-label = The message ‘{ $message }’ is missing: a term has no name in ‘{ $language }’.
    .help = Add { $message } = … to locales/{ $language }/taxonomies.ftl.
unknown-entry = The collection ‘{ $collection }’ has no entry ‘{ $id }’.
    .help = { $hint ->
        [none] Check the file’s name, without its language.
       *[other] Did you mean ‘{ $suggestion }’?
    }
unpublished-target = ‘{ $id }’ is not published: it is a draft, or its date has not come, or has passed.
    .help = Publish it, or remove what refers to it.
unknown-link = This link leads nowhere: there is no ‘{ $id }’.
    .help = { $hint ->
        [none] A link is written @/collection/name, without a language or a file ending.
       *[other] Did you mean @/{ $suggestion }?
    }
unknown-heading = This page has no heading ‘{ $heading }’.
    .help = { $hint ->
        [none] Give it a name: ## Title { "{" }#{ $heading }{ "}" }
       *[other] Did you mean #{ $suggestion }?
    }
duplicate-heading = Two headings are named ‘{ $heading }’.
    .help = Change one of the two.
unknown-file = There is no file ‘{ $file }’ beside this page.
    .help = { $hint ->
        [none] Put it in the same folder. A link to another page is written @/collection/name.
       *[other] Did you mean ‘{ $suggestion }’?
    }
file-outside = ‘{ $file }’ leads out of the content.
    .help = Put the file beside the page.
link-absolute = ‘{ $link }’ is a path: it would change with the language.
    .help = Write @/ followed by the collection and the name of the entry.
link-scheme = ‘{ $link }’ is not an address that may be used.
    .help = Allowed are https, http, mailto and tel.

## Text
raw-html = HTML is not allowed in the text: <{ $tag }>.
    .help = Use Markdown or a component. To show it as it is, put it between backticks.
raw-html-component = HTML is not allowed in the text: <{ $tag }>.
    .help = The component ‘{ $component }’ does this: a block ```{ "{" }{ $component }{ "}" }
image-alt = This image has no alternative text.
    .help = Say between the brackets what it shows.
broken-image = This image can’t be read.
    .help = Export it again.
unknown-component = There is no component ‘{ $component }’.
    .help = { $hint ->
        [none] For an example of code, write the language without braces.
       *[other] Did you mean ‘{ $suggestion }’?
    }
unknown-argument = The component ‘{ $component }’ has no argument ‘{ $argument }’.
    .help = { $hint ->
        [none] It has: { $known }.
       *[other] Did you mean ‘{ $suggestion }’? It has: { $known }.
    }
missing-argument = The component ‘{ $component }’ needs ‘{ $argument }’.
    .help = Add a line `{ $argument }:` followed by its value.

## Observatory and comparisons
indicator-without-source = The indicator ‘{ $indicator }’ has no source.
    .help = Add `source:` with at least a title.
indicator-without-name = The indicator ‘{ $indicator }’ has no name.
    .help = Add { $indicator } = … to locales/fr/observatory.ftl.
indicator-values = The indicator ‘{ $indicator }’ must have either values or a formula.
    .help = Add `series:` or `formula:`.
formula-indicator = The formula names ‘{ $indicator }’, which is not an indicator with values.
    .help = { $hint ->
        [none] A formula joins two indicators of the observatory.
       *[other] Did you mean ‘{ $suggestion }’?
    }
comparison-cell = A cell is missing: { $value }.
    .help = Each row has a cell for each destination.
comparison-source = The source ‘{ $value }’ is not declared.
    .help = Add it to sources.
comparison-label = The row ‘{ $value }’ has no name.
    .help = Add it to labels.
comparison-name = The destination ‘{ $value }’ has no name.
    .help = Add it to names.
comparison-destination = ‘{ $value }’ is not one of the destinations compared.
    .help = Add it to destinations, or remove the cell.

## Messages and theme
message-syntax = This message can’t be read.
    .help = A message is written name = text. Lines that follow begin with spaces.
message-duplicate = The message ‘{ $id }’ is written twice in this file.
    .help = Keep one of the two.
template = The template fails: { $detail }.
    .help = { "" }

## Addresses
collision = Two things want the same address, { $path }: { $first } and { $second }.
    .help = Change the slug of one of the two.

## Publishing
publish-not-ours = { $path } was not made by this program: it holds something other than a built site.
    .help = Choose another folder with --output, or empty this one yourself.
publish-dangerous = The site can’t be written to { $path }: it would replace its own sources.
    .help = Choose another folder with --output.
publish-locked = Another build is writing to { $path } at this moment.
    .help = Wait until it has finished.
publish-foreign = ‘{ $path }’ exists already and was not made by this program.
    .help = Move that file away, or change the page’s address.
publish-path = ‘{ $path }’ is not a path that can be written.
    .help = { "" }
publish-io = Writing failed: { $path } ({ $detail }).
    .help = Check the free space and the folder’s permissions. The old site is as it was.

## Command line
cli-about = Builds the portal ‘destination Maroc’: from Markdown, in three languages, to static pages.
cli-build = Build the site into public/
cli-serve = Show the site while it is being written
cli-root = The site’s folder
cli-output = The folder to write to; public/ in the site’s if nothing is said
cli-base-url = The site’s address, instead of the one in the settings
cli-drafts = Also show drafts and what is outside its period
cli-as-of = The day that decides what is published (YYYY-MM-DD), today if nothing is said
cli-lang = The language of messages: fr, en or es
cli-quiet = Say only what is wrong
cli-verbose = Also say what is written
cli-timings = Show how long each stage takes
cli-json = Print the diagnostics as JSON on standard output
cli-port = The port, 8000 or the first free one after it if nothing is said; 0 for any
cli-host = The address to listen on, 127.0.0.1 if nothing is said
cli-as-publish = Show the site as it would be published, without drafts
cli-help = Show this help
cli-version = Show the version
cli-misuse = This command can’t be understood: { $detail }
cli-try-help = For help: { $command } --help
cli-usage = Usage
cli-commands = Commands
cli-options = Options
summary-pages = { $language }: { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
summary-files = { $written ->
        [0] nothing written
        [1] 1 file written
       *[other] { $written } files written
    }, { $unchanged ->
        [0] none unchanged
        [1] 1 unchanged
       *[other] { $unchanged } unchanged
    }, { $removed ->
        [0] none removed
        [1] 1 removed
       *[other] { $removed } removed
    }
summary-warnings = { $count ->
        [0] no warnings
        [one] { $count } warning
       *[other] { $count } warnings
    }
summary-done = Site built in { $path } in { $time } ms.
summary-failed = { $count ->
        [one] { $count } error: nothing was published, the old site is as it was.
       *[other] { $count } errors: nothing was published, the old site is as it was.
    }
timing-read = reading
timing-link = links
timing-route = addresses
timing-render = rendering and publishing
progress = { $done } / { $total }
serve-at = The site is at { $url } (Ctrl-C to stop).
serve-changed = { $file } has changed: { $url }
serve-mended = No errors any more.
serve-shared = Warning: the site can be seen from the local network.
serve-port = Port { $port } is not free: { $detail }
serve-watch = Files can’t be watched ({ $detail }): they are read again every second.
overlay-title = { $count ->
        [one] { $count } problem
       *[other] { $count } problems
    }
overlay-stale = The last good version is still below.
overlay-close = Close

## Preview and studio
cli-open = Opens the site in the browser
serve-no-browser = No browser could be opened: { $detail }
internal = The program itself has made a mistake; the site is not to blame.
    .help = The last good version is still shown. Save the file again; if the error comes back, report it with what you have just written.
badge-label = This page
badge-draft = Draft
badge-scheduled = Scheduled for { $date }
badge-expired = Expired on { $date }
status-source = source
status-up-to-date = up to date
status-stale = stale
status-inherited = source text
status-missing = missing
studio-title = Studio
studio-skip = Skip to content
studio-overview = Overview
studio-translations = Translations
studio-guide = Guide
studio-site = See the site
studio-language = Language of the studio
overview-wrong = What is wrong
overview-nothing-wrong = Nothing: the site can be published.
overview-percent = { $percent }%
overview-missing = { $count } missing
overview-stale = { $count } stale
overview-work = { $count ->
        [0] Nothing to do
        [one] { $count } text to do
       *[other] { $count } texts to do
    }
overview-drafts = Drafts
overview-scheduled = Scheduled
overview-expiring = Expiring
overview-expired = no longer online
overview-none = None.
translations-work = { $count ->
        [0] Everything is translated and up to date.
        [one] One translation needs work.
       *[other] { $count } translations need work.
    }
translations-language = Language
translations-collection = Collection
translations-all-languages = All languages
translations-all-collections = All collections
translations-filter = Filter
translations-entry = Text
compare-languages = { $source } and { $translation } side by side
compare-changes = What has changed since it was translated
compare-unknown = The text of that time is not in the history: it has changed, but nobody knows where.
compare-create = To translate this text, create the file { $file }: it holds only what differs, the rest comes from the source.
compare-record = A translation that follows the source as it is today says so at its top:
compare-sides = Source and translation
compare-page = see the page
guide-intro = Everything is written in Markdown files, which any text editor opens. Save, and the page changes in the browser.
guide-files = Files
guide-files-text = A text is one file per language, of the same name. Facts (addresses, figures, dates) are written once, in the source language; a translation holds only words.
guide-folder-text = With pictures or documents, the text has a folder of its own:
guide-types = What stands at the top
guide-types-text = Between the two lines of dashes at the top of the file, each kind of text has its fields.
guide-what = To get
guide-how = write
guide-heading = a heading
guide-emphasis = emphasis
guide-paragraph = a paragraph
guide-paragraph-text = an empty line before and after
guide-list = a list
guide-link = a link to a page of the site, in each language the right one
guide-link-title = the same, with the title of the page
guide-link-heading = a link to a heading of a page
guide-link-file = a link to a file beside the text
guide-link-web = a link to another site
guide-image = a picture, with what it shows
guide-table = a table
guide-quote = a quotation
guide-footnote = a footnote
guide-sample-heading = A heading
guide-sample-word = some words
guide-sample-anchor = a-heading
guide-sample-alt = What the picture shows
guide-components = Components
guide-components-text = A component is written between two lines of three backticks, its name in braces. Its settings stand below; after a line of three dashes comes its text, if it has one.
guide-sample = Sample of { $component }
guide-type-text = These texts are in { $folder }.
guide-example = An example from the site
guide-fields-own = Its fields
guide-fields-common = The fields of every text
guide-field = Field
guide-meaning = What it is
guide-role = Translation
guide-required = required
role-required = required, said once
role-fact = said once, in the source language
role-text = translated; otherwise taken from the source
role-own = of each language alone
argument-file = a file beside the text
argument-link = a link: @/page or an address
argument-entry = a file’s name in content/{ $collection }
argument-text = text
argument-boolean = true or false
argument-integer = a whole number
argument-number = a number
argument-list = a list
argument-fields = fields
argument-other = a value
argument-any = a value
type-page = Page
type-member = Member
type-offer = Offer
type-article = Article
type-event = Event
type-programme = Training programme
type-partner = Partner
type-comparison = Comparison
type-indicator = Indicator

## Themes: settings, stylesheets, scripts, icons
theme-reserved = ‘{ $theme }’ is not a theme: it is the folder where the site replaces files of its theme.
    .help = Give the theme another name.
theme-cycle = The theme ‘{ $theme }’ extends itself: { $chain } → { $theme }.
    .help = Remove extends from one of these themes.
invalid-version = ‘{ $value }’ is not the version of a browser.
    .help = Write a number, such as 111 or 16.4.
invalid-endpoint = ‘{ $value }’ is not an address that a form can be sent to.
    .help = Write a full address that begins with https://.
css = This stylesheet is not correct: { $detail }.
    .help = Correct it: a browser would skip it without a word.
css-unknown = ‘{ $name }’ is not known in a stylesheet.
    .help = Check that it is not a typing error.
unknown-asset = ‘{ $address }’ leads to no file of the theme.
    .help = { $hint ->
        [none] An address starts from the file that it is written in, as ../fonts/display.woff2 does; that of an imported script begins with ./ or ../.
       *[other] Did you mean assets/{ $suggestion }?
    }
asset-elsewhere = ‘{ $address }’ is not on the site: browsers would refuse to load it.
    .help = Put this file into the theme’s assets.
asset-cycle = These files import each other: { $chain }.
    .help = Put what they share into one more file, and import that from each.
icon = This icon can’t be used: { $reason ->
        [syntax] it can’t be read
        [size] it takes an svg element with a viewBox
        [name] its name may only have lower-case letters without accents, digits and hyphens
       *[other] it can’t hold a script, a style, an image or an id
    }.
    .help = Make it simpler: paths, on a grid of 24 × 24.

## Components: choices and charts
unknown-choice = ‘{ $value }’ is not one of the choices.
    .help = { $hint ->
        [none] The choices are: { $known }.
       *[other] Did you mean ‘{ $suggestion }’? The choices are: { $known }.
    }
arguments-one-of = The component ‘{ $component }’ needs exactly one of these arguments: { $arguments }.
    .help = Give one of them, and not the others.
chart-units = This chart has indicators of different units: { $units }.
    .help = Make a chart for each unit.
chart-share = The indicator ‘{ $indicator }’ is not a part of a whole.
    .help = A share has the unit percent and a value between 0 and 1. For others, choose `kind: bar` or `kind: line`.
invalid-coordinates = The coordinates of ‘{ $term }’ are not on Earth.
    .help = The latitude is from -90 to 90 degrees, the longitude from -180 to 180.
argument-term = a term of the taxonomy { $taxonomy }
argument-choice = a choice: { $choices }

## Search
search-index = The search index could not be made ({ $detail }).
    .help = This is a mistake of the program, not of your texts. Set `search: false` in content/site.yaml to build without a search.
timing-search = search index, during rendering

## Pictures
image-too-large = This image is too large.
    .help = Reduce it to { $megapixels } million pixels and { $megabytes } MB at most.
not-a-picture = ‘{ $file }’ is not a picture that pages can show.
    .help = Export it as JPEG, PNG, WebP, GIF or SVG.
broken-font = This font can’t be read.
    .help = Replace it by a TrueType or OpenType file (.ttf or .otf).
invalid-percent = ‘{ $value }’ is not a percentage.
    .help = Write a whole number from 0 to 100.
argument-picture = a picture beside the text

## Typography
mark-not-opened = ‘{ $mark }’ closes a sentence here that nothing opens.
    .help = In Spanish, put ‘{ $partner }’ where the question or the exclamation begins. Text of another language isn’t looked at in quotation marks or italics.
mark-not-closed = ‘{ $mark }’ opens a sentence here that nothing closes.
    .help = Put ‘{ $partner }’ where the question or the exclamation ends.
