### What the program says: diagnostics, help, summaries.

## Severity
severity-error = error
severity-warning = warning
severity-note = note
severity-help = what to do

## Settings and files
no-settings = There is no site here: { $path } was not found in { $root }.
    .help = Run the command at the root of the site, or name that folder with --root.
unreadable = This file can’t be read: { $detail }.
    .help = Check that it still exists and that you may read it.
not-text = This file is not UTF-8 text.
    .help = Save it as UTF-8 in your editor.
conflict-marker = A git conflict is not settled here: “{ $marker }”.
    .help = Keep the right version, and delete the other one with the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>.
control-character = There is a control character here, { $character }, which cannot be seen and which no page can contain: it is replaced by a space.
    .help = Delete it, or put what should be read in its place. It often comes with text pasted from another program.
symlink = This symbolic link is left out.
    .help = Put the file itself into the site.
name-not-text = The name of this file has control characters, or is not Unicode text: the file is left out.
    .help = Rename it.
file-twice = This file has the same name as { $other }: Unicode writes their accents in two ways, which look the same.
    .help = Keep one of the two, or rename it.
unused-file = No text uses this file: it is not published.
    .help = Link to it, show it, or remove it from the site. What is to be published as it is goes into content/static/.
symlink-outside = This symbolic link leads out of the site.
    .help = Put the file itself in its place, in content/static/.
collection-is-static = ‘static’ can’t be a collection: the files in content/static/ are published as they are, at the root of the site.
    .help = Give the folder and the collection another name.
theme-not-found = There is no theme ‘{ $theme }’.
    .help = Its folder should be themes/{ $theme }/, with its templates in templates/.
unknown-language = ‘{ $language }’ is not a language of the site.
    .help = { $hint ->
        [none] Languages are declared in content/site.yaml, under languages.
       *[other] Did you mean ‘{ $suggestion }’?
    }
invalid-language = ‘{ $value }’ is not a language code.
    .help = Write a code such as fr, es or en-GB.
invalid-language-key = ‘{ $value }’ cannot be the name of a language.
    .help = This name is the first part of addresses: lower-case letters, digits and hyphens, such as fr or mx. The region is given apart: `mx: { "{" } name: México, locale: es-MX { "}" }`
language-spelling = ‘{ $value }’ is not how a language is written.
    .help = Write { $right }.
language-twice = Two languages have the locale ‘{ $locale }’: this one and ‘{ $other }’.
    .help = Search engines would not know which to show: give each its own, with its region, such as es-ES and es-MX.
unknown-type = There is no type ‘{ $type }’.
    .help = { $hint ->
        [none] The types are page, member, offer, article, event, programme, partner, comparison and indicator.
       *[other] Did you mean ‘{ $suggestion }’?
    }
menu-item = { $why ->
        [both] A menu item leads either to a page (`id`) or to an address (`url`), not to both.
        [label] A menu item that leads to an address needs a name.
        [depth] A menu has two levels at most.
       *[nowhere] This menu item leads nowhere.
    }
    .help = { $why ->
        [both] Keep `id` for a page of this site, `url` for another site.
        [label] Add `label:` followed by the id of a message in `locales/`.
        [depth] Move these items up one level.
       *[nowhere] Give it `id` or `url`. For a heading above other items, give it `label` and `children`.
    }
menu-unknown = The theme doesn’t show a menu called ‘{ $menu }’.
    .help = { $hint ->
        [none] The theme shows these menus: { $known }.
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
    .help = Put it into a collection whose type allows it (entries: data), or into content/taxonomies/.

## File names and entries
file-without-language = This file’s name doesn’t say its language.
    .help = Rename it, for instance to { $example }.
file-too-deep = This file lies too deep.
    .help = An entry is content/collection/name.fr.md or content/collection/name/index.fr.md, with at most { $levels } folders of sections below that of the collection.
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
yaml-space = There is a space here that is not an ordinary one, { $character }, where YAML wants an ordinary one.
    .help = Delete it and type a space: they look the same on the screen. It often comes with pasted text, or from Alt and Space.
text-cut = The text of ‘{ $field }’ ends here: to YAML, what follows a space and a # is a comment.
    .help = Put the text in quotation marks ({ "\"…\"" }) if it is part of it, or the comment on a line of its own.
expires-early = The page goes on { $expires }, before it has come: publish_on is { $publish }. It will never be seen.
    .help = Correct one of the two dates.
time-left-out = This time, { $value }, does not exist: the clocks skip it on that day ({ $zone }).
    .help = Correct the time, or time_zone.
time-twice = This time, { $value }, comes twice: the clocks go back in that night ({ $zone }). The first one is taken.
    .help = Choose another time, or write both in UTC with time_zone: UTC.
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
invalid-base-url = ‘{ $value }’ cannot be the address of a site.
    .help = Write https://, the name of the server and, if there is one, the path: https://www.example.org/portal. Without ?, # or a user’s name.
invalid-url = ‘{ $value }’ is not an address.
    .help = Write a full address, with https://, or a link to a page of the site, with @/.
invalid-slug = ‘{ $value }’ won’t do in an address.
    .help = Use only lower-case letters without accents, digits and hyphens.
invalid-formula = ‘{ $value }’ is not a formula.
    .help = Write two indicators and an operation: a / b.
invalid-alias = ‘{ $alias }’ can’t be a former address.
    .help = Write a path from the root of the site, such as /fr/ancien/.
redirect-form = { $why ->
        [gone] A redirect with the status 410 leads nowhere: what was there is gone.
        [status] A redirect has the status 301 or 410, and no other.
       *[nowhere] This redirect leads nowhere.
    }
    .help = { $why ->
        [gone] Remove `to`, or write `status: 301` if there is another page to read instead.
        [status] Remove `status` if the address leads to another one; write `status: 410`, without `to`, if what was there is gone.
       *[nowhere] Write the id of a page or an address behind it, or { "{ status: 410 }" } if what was there is gone.
    }
redirect-from = ‘{ $from }’ can’t be a former address.
    .help = Write a path from the root of the site, such as /fr/ancien/, without a host, ? or #.
redirect-nowhere = This redirect leads nowhere: nothing stands at { $address }.
    .help = { $hint ->
        [none] Write the id of a page, which stays the same when its address changes, or an address of the site.
       *[other] Did you mean { $suggestion }? An id, which stays the same when the address of a page changes, is safer.
    }
redirect-loop = These redirects lead round in a circle: { $chain }.
    .help = Let one of them lead to a page.
ends-early = The entry ends before it has begun.
    .help = Correct start or end.

## References
unknown-taxonomy = The settings list no taxonomy ‘{ $taxonomy }’.
    .help = { $hint ->
        [none] Add it to taxonomies in content/site.yaml.
       *[other] Did you mean ‘{ $suggestion }’? If not, add it to taxonomies in content/site.yaml.
    }
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
unpublished-target = ‘{ $id }’ is not published: { $why ->
        [until] it will be from { $day } on.
        [since] it has not been since { $day }.
       *[draft] it is a draft.
    }
    .help = The site leaves this reference out. Publish the entry, or remove the reference.
target-expires = ‘{ $id }’ will no longer be published from { $day } on: on that day this reference will be left out.
    .help = Change its expires_on date, or remove the reference in time.
wrong-collection = ‘{ $id }’ is not in the collection ‘{ $collection }’, and only that one is allowed here.
    .help = Name an entry of that collection, by its file name without the language.
heading-ids-differ = The ids given to headings are not those of { $source }: a link to one does not work in the other language.
    .help = { $hint ->
        [missing] Give the headings of this text the same ids. Missing: { $missing }.
        [other] ‘{ $id }’ is only in this text: give it the id that the original has, or give the original’s heading an id too.
       *[both] Give the headings of this text the ids of the original. Missing: { $missing }; ‘{ $id }’ is only here.
    }
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
reserved-heading = ‘{ $heading }’ is already the id of an element of the page: a link to this heading would lead to that element.
    .help = Give this heading another id.
heading-attributes = A heading can only be given an id and classes: what stands in braces stays in the text.
    .help = Write { "{" }#id .class{ "}" }, or nothing.
link-raw = This link stays in the text as it is: ‘{ $link }’ has spaces in it.
    .help = { $kind ->
        [tel] Write the number without spaces: `[text]({ $whole })`
       *[file] Put the address in angle brackets, `[text](<{ $link }>)`, or write %20 in place of each space.
    }
link-without-scheme = ‘{ $link }’ is not a file beside this page.
    .help = Write { $address }.
footnote-twice = The note ‘{ $label }’ is defined twice: only the first one is shown.
    .help = Give this one another name, here and where the text refers to it.
footnote-unused = Nothing refers to the note ‘{ $label }’: it is not shown.
    .help = Write [^{ $label }] in the text, or remove it.
footnote-missing = The note ‘{ $label }’ is not defined: the reference stays in the text as it is.
    .help = Add a line that begins with `[^{ $label }]:`
component-info = Nothing can stand behind { "{" }{ $component }{ "}" } on the same line: this block would be code.
    .help = Write each argument on a line of its own, below it.
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
data-without-name = ‘{ $id }’ has no name.
    .help = Add { $id } = … to the messages of the source language, below locales/.
series-values = There must be either values or a formula.
    .help = Add the values by date, or the formula, and not both.
formula-unknown = The formula names ‘{ $id }’, which is not a figure with values.
    .help = { $hint ->
        [none] A formula relates two figures of one collection.
       *[other] Did you mean ‘{ $suggestion }’?
    }
table-cell = A cell is missing: { $value }.
    .help = Each row has a cell for each column.
table-source = The source ‘{ $value }’ is not declared.
    .help = Add it to { $field }.
table-label = The row ‘{ $value }’ has no name.
    .help = Add it to { $field }.
table-name = The column ‘{ $value }’ has no name.
    .help = Add it to { $field }.
table-column = ‘{ $value }’ is not one of the columns.
    .help = Add it to { $field }, or remove the cell.

## Messages and theme
message-syntax = This message can’t be read.
    .help = A message is written name = text. Lines that follow begin with spaces.
message-duplicate = The message ‘{ $id }’ is written twice in this file.
    .help = Keep one of the two.
template = The template fails: { $detail }.
    .help = { "" }
template-unknown = { $kind ->
        [filter] There is no filter ‘{ $name }’.
        [test] There is no test ‘{ $name }’.
        [function] There is no function ‘{ $name }’.
        [component] There is no component ‘{ $name }’.
       *[template] There is no template ‘{ $name }’.
    }
    .help = { $hint ->
        [none] There are: { $known }.
       *[other] Did you mean ‘{ $suggestion }’?
    }
template-block = No parent template has a block ‘{ $name }’: what is in it would appear nowhere.
    .help = { $hint ->
        [none] The blocks that there are: { $known }.
       *[other] Did you mean ‘{ $suggestion }’?
    }
template-circle = These templates call each other in a circle: { $chain }.
    .help = Remove one of these calls.
component-twice = The component ‘{ $name }’ is defined twice.
    .help = Give one of the two another name, or remove it.
template-endless = The template does not come to an end: its loops and components took more than { $millions } million turns for { $page }, and it was not over here.
    .help = Look at what nested loops go through and at components that call themselves, and limit them, for example with entries(…, limit=…).

## Addresses
collision = Two things want the same address, { $path }: { $first } and { $second }{ $made ->
        [yes] { "" }, which the build makes itself
       *[no] { "" }
    }.
    .help = { $what ->
        [redirect] Remove this redirect, or choose another address for it.
        [static] Rename the file in content/static/, or take it out.
       *[address] Change the slug of one of the two.
    }

## Publishing
name-too-long = ‘{ $name }’ is too long a name: file systems take 255 bytes, and it has { $bytes }.
    .help = Shorten the slug of the page, or the name of the file.
publish-not-ours = { $path } was not made by this program: it holds something other than a built site.
    .help = { $what ->
        [repository] Choose another folder with --output. This one is a git repository: to publish into it, first take its files out with `git rm -r .`, which keeps them in the history, and leave .git alone.
       *[other] Choose an empty or a new folder with --output.
    }
publish-file = { $path } is a file: a site is built in a folder.
    .help = Choose a folder with --output.
publish-dangerous = The site can’t be written to { $path }: it would replace its own sources.
    .help = Choose another folder with --output.
publish-locked = Another build is writing to { $path } at this moment.
    .help = Wait until it has finished.
publish-foreign = ‘{ $path }’ exists already and was not made by this program.
    .help = Move that file away, or change the page’s address.
publish-path = ‘{ $path }’ is not a path that can be written.
    .help = { "" }
publish-io = Writing failed: { $path } ({ $detail }).
    .help = { $kind ->
        [full] The disk is full, or your quota is: free some space. The old site is as it was.
        [denied] You are not allowed to write there: choose another folder with --output, or ask for permission. The old site is as it was.
        [read-only] This disk can only be read: choose another folder with --output.
        [name] The system does not accept this name, or it is too long: change the slug, the title or the file name that it comes from. The old site is as it was.
        [not-a-folder] A part of this path is a file, not a folder: choose another folder with --output.
        [busy] Another program is using it: close that, then try again. The old site is as it was.
       *[other] Check that the folder exists and that you can write to it. The old site is as it was.
    }
publish-partly = Only a part of the site has been replaced, and the rest is the old one: { $path } ({ $detail }).
    .help = { $kind ->
        [full] Free some space, then build again: that build will finish the replacement.
        [denied] Ask for permission to write there, then build again: that build will finish the replacement.
       *[other] Remove that obstacle, then build again: that build will finish the replacement.
    }

## Command line
cli-schema = Writes JSON Schemas of what people write, so that text editors complete and check YAML files
cli-schema-done = { $written ->
    [0] The schemas in { $path } are up to date.
    [one] One file written; the schemas are in { $path }.
   *[other] { $written } files written; the schemas are in { $path }.
}
cli-schema-failed = Cannot write { $path }: { $detail }.
cli-about = Builds the portal ‘destination Maroc’: from Markdown, in three languages, to static pages.
cli-build = Build the site into public/
cli-serve = Show the site while it is being written
cli-root = The site’s folder
cli-output = The folder to write to; public/ in the site’s if nothing is said
cli-base-url = The site’s address, instead of the one in the settings
cli-in-place = Keeps the output folder itself and replaces its files one by one, as is needed where a container has mounted it
cli-drafts = Also show drafts and what is outside its period
cli-as-of = The day that decides what is published (YYYY-MM-DD), today if nothing is said
cli-quiet = Say only what is wrong
cli-verbose = Also say what is written
cli-timings = Show how long each stage takes
cli-json = Print the diagnostics as JSON on standard output
cli-port = The port, 8000 or the first free one after it if nothing is said; 0 for any
cli-host = The address to listen on, 127.0.0.1 if nothing is said
cli-as-publish = Show the site as it would be published, without drafts
cli-help = Show this help
cli-version = Show the version
cli-lang = The language of the program’s messages: fr, en or es
cli-to = The language of the translations, as it is written in content/site.yaml
cli-man-output = The folder to write to, the current one if nothing is said
cli-shell = bash, zsh, fish, elvish or powershell
cli-completions = Prints what a shell needs to complete the commands
cli-man = Writes the manual pages
cli-man-done = The manual pages are in { $path }.
cli-man-failed = The manual pages could not be written to { $path }: { $detail }
translations-to = The language of the translations is now written --to; --lang is that of the messages.
misuse-command = There is no command ‘{ $given }’.
    .help = { $hint ->
        [none] The commands are: { $known }.
       *[other] Did you mean ‘{ $suggestion }’?
    }
misuse-no-command = Say what is to be done.
    .help = The commands are: { $known }.
misuse-option = There is no option { $given }.
    .help = { $hint ->
        [none] The command’s help shows its options.
       *[other] Did you mean { $suggestion }?
    }
misuse-extra = ‘{ $given }’ is one argument too many.
    .help = Remove it, or put the option before it if it is the value of one.
misuse-no-value = The option { $option } needs a value.
    .help = Write the value after the option.
misuse-value = { $form ->
        [day] ‘{ $value }’ is not a day.
        [port] ‘{ $value }’ is not a port.
        [address] ‘{ $value }’ is not the address of a site.
        [language] The program doesn’t speak ‘{ $value }’.
        [format] ‘{ $value }’ is not a format.
        [requirement] ‘{ $value }’ is not a requirement.
       *[other] The option { $option } doesn’t take ‘{ $value }’.
    }
    .help = { $form ->
        [day] Write a day such as 2027-01-31.
        [port] Write a number from 0 to 65535.
        [address] Write an address such as https://site.example, without ‘?’ and ‘#’.
        [language] The languages of its messages are: { $languages }.
        [format] Write text or json.
        [requirement] Write, for example, es=100, es/members=90 or es/messages=100.
       *[other] The command’s help shows what it takes.
    }
misuse-conflict = { $option } and { $other } don’t go together.
    .help = Keep one of them.
misuse-twice = The option { $option } is there twice.
    .help = Keep one.
misuse-missing = This is missing: { $missing }.
    .help = The command’s help shows where to write it.
misuse-no-language = The language of the translations is missing.
    .help = Add it, for example --to es.
misuse-unclear = This command can’t be understood.
    .help = The help shows what can be written.
cli-try-help = For help: { $command } --help
cli-usage-options = OPTIONS
cli-usage-command = COMMAND
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
summary-one-by-one = Files were replaced one by one, in a safe order: { $why ->
        [repository] the folder holds .git, which stays in place.
        [mount] the folder is mounted, and cannot be exchanged for another.
        [parent] nothing can be made beside the folder.
        [owner] the folder has an owner, a group or permissions that it keeps.
        [asked] you asked for it with --in-place.
       *[other] the system did not let the folder be exchanged for another.
    }
summary-warnings = { $count ->
        [0] no warnings
        [one] { $count } warning
       *[other] { $count } warnings
    }
summary-notes = { $count ->
        [one] { $count } note
       *[other] { $count } notes
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
serve-host = The address ‘{ $host }’ is not one of this machine, or it is unknown: { $detail }
serve-port = Port { $port } is not free: { $detail }
serve-watch = Files can’t be watched ({ $detail }): they are read again every second.
overlay-title = { $count ->
        [one] { $count } problem
       *[other] { $count } problems
    }
overlay-stale = The last good version is still below.
overlay-draft = This is a draft: the rest of the site can be published all the same.
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
status-fallback = another language’s text
status-inherited = source text
status-missing = missing
studio-title = Studio
studio-skip = Skip to content
studio-overview = Overview
studio-translations = Translations
studio-messages = Messages
studio-guide = Guide
studio-site = See the site
studio-pseudo = Pseudo-locale
    .title = The portal in a made-up, longer language: what isn’t accented there is in no file
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
overview-notes = What is left to mend in drafts; the site can be published meanwhile:
overview-scheduled = Scheduled
overview-expiring = Expiring
overview-expired = no longer online
overview-none = None.
translations-work = { $count ->
        [0] Everything is translated and up to date.
        [one] One translation needs work.
       *[other] { $count } translations need work.
    }
messages-work = { $count ->
    [0] Nothing to do.
    [one] { $count } message to translate or to look at.
   *[other] { $count } messages to translate or to look at.
}
messages-about = The words of the interface, as they are written in the .ftl files. What is missing is read in the fallback language; save the file, and the page is up to date.
messages-message = Message
translations-language = Language
translations-collection = Collection
translations-all-languages = All languages
translations-all-collections = All collections
translations-filter = Filter
translations-entry = Text
compare-languages = { $source } and { $translation } side by side
compare-changes = What has changed since it was translated
compare-unknown = The text of that time is not in the history: it has changed, but nobody knows where.
compare-create = To translate this text, this command makes { $file }, which holds only what differs from the source:
compare-record = Once the translation follows the source as it is today, this command records it:
compare-sides = Source and translation
compare-page = see the page
guide-intro = Everything is written in Markdown files, which any text editor opens. Save, and the page changes in the browser.
guide-files = Files
guide-files-text = A text is one file per language, of the same name. Facts (addresses, figures, dates) are written once, in the source language; a translation holds only words.
guide-folder-text = With pictures or documents, the text has a folder of its own:
guide-static-text = A file that others look for at the root of the site (a proof of ownership for a search engine, a domain, a contact for security) goes into content/static/. It is published as it is, under the same name:
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
chart-share = The indicator ‘{ $id }’ is not a part of a whole.
    .help = A share has the unit percent and a value between 0 and 1. For others, choose `kind: bar` or `kind: line`.
invalid-coordinates = These coordinates are not on Earth.
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

## Translations
cli-translations = Show what each language has, and help with the rest
cli-translations-diff = Show what has changed in the source since it was translated
cli-translations-new = Make the file to fill in order to translate a text
cli-translations-accept = Record that translations follow the source as it is today
cli-translations-export = Gather what is to be translated as XLIFF, for an outside translator
cli-translations-import = Take a translated XLIFF file back
cli-format = text or json
cli-entry = The text: members/atlas-contact, or / for the home page
cli-export-output = The file to write; a name such as fr-es.xlf in this folder if nothing is said
cli-import-file = The XLIFF file that has come back
translations-all = All texts
translations-messages = Messages
translations-next = What to do in a language: destination-maroc translations --to es
translations-todo = { $language }: { $count ->
        [0] no texts to do
        [one] { $count } text to do
       *[other] { $count } texts to do
    }, { $messages ->
        [0] no messages
        [one] { $messages } message
       *[other] { $messages } messages
    }
translations-draft = draft
translations-changed = { $file } has changed since this translation was made:
translations-unchanged = The source has not changed since this translation was made.
translations-no-history = { $file } has changed since this translation was made, but the text of that time is not in the git history: compare the two texts as a whole.
translations-no-state = This translation doesn’t say which state of the source it was made from. Read it again, then:
    destination-maroc translations accept { $id } --to { $language }
translations-accept-next = Once the translation is right:
    destination-maroc translations accept { $id } --to { $language }
translations-skeleton = Translate the texts below, then delete the draft line: from then on the text counts as translated.
    What is not in this file comes from the source.
translations-written = Written: { $file }
translations-accepted = Up to date: { $file }
translations-accepted-already = These translations were up to date already.
translations-export-nothing = Nothing to translate: everything is up to date.
translations-exported = { $file }: { $count ->
        [one] { $count } passage to translate
       *[other] { $count } passages to translate
    }
translations-skipped = { $why ->
        [unfinished] Marked as unfinished (state="initial"), so left out: { $item }
        [copy] Copied from the original, so left out: { $item }. If that is meant, mark the segment as reviewed (state="reviewed").
       *[untranslated] Not translated yet, so left out: { $item }
    }
translations-export-drafts = Left out because they are drafts: { $entries }
translations-note-previous = Before: { $source }
    Translated as: { $translation }
translations-nothing-imported = Nothing was written: no text in this file is translated as a whole.
translations-note-plural = Plural form ‘{ $category }’, which the source doesn’t have
translations-note-variant = Variant ‘{ $key }’
translations-note-changed = What has changed: { $change }
translation-no-entry = There is no text ‘{ $id }’.
    .help = { $hint ->
        [none] Write the collection and the name, such as members/atlas-contact, or / for the home page.
       *[other] Did you mean ‘{ $suggestion }’?
    }
translation-none = ‘{ $id }’ has no translation into ‘{ $language }’.
    .help = Make one: destination-maroc translations new { $id } --to { $language }
translation-is-source = ‘{ $id }’ is written in ‘{ $language }’ first: there is nothing to translate.
    .help = Choose another language with --to.
translation-stale = ‘{ $source }’ has changed since this translation was made.
    .help = See what has changed: destination-maroc translations diff { $id } --to { $language }
translation-exists = { $path } exists already.
    .help = Edit that file. If it has a draft line, delete the line once it is translated.
translation-front-matter = The fields of this file are not written one below the other.
    .help = Write each field on a line of its own, without braces around them.
translation-io = { $path } can’t be written ({ $detail }).
    .help = Check the free space and the folder’s permissions. No file has been changed.
require-collection = No collection ‘{ $collection }’ has texts to translate.
    .help = { $hint ->
        [none] Name a folder of content/, or messages.
       *[other] Did you mean ‘{ $suggestion }’?
    }
require-unmet = The language ‘{ $language }’ is at { $percent }% { $part ->
        [texts] of the texts
        [messages] of the messages
       *[collection] of the collection ‘{ $collection }’
    }: { $required }% are required.
    .help = { $count ->
        [one] There is { $count } left to do
       *[other] There are { $count } left to do
    }: destination-maroc translations --to { $language }
xliff-exists = { $path } exists already.
    .help = Choose another file with --output: this one may hold translations already.
xliff-xml = This file is not correct XML: { $detail }.
    .help = Ask the translator to export it again.
xliff-version = This is not an XLIFF 2 file.
    .help = It takes version 2.0 or 2.1, with the namespace urn:oasis:names:tc:xliff:document:2.0.
xliff-language = This file is in ‘{ $language }’, which is not a language expected here.
    .help = The file’s languages (srcLang and trgLang) have to stay as they were exported.
xliff-file = This file doesn’t say, or says wrongly, where the text ‘{ $file }’ comes from.
    .help = Export again: the element skeleton and the attribute original must not change.
xliff-entry = The text { $file } doesn’t exist any more.
    .help = Remove this file element, or export again.
xliff-source = The source has been changed in this file.
    .help = Only target elements are to be filled. Export again if the source is wrong.
xliff-unit = The passage ‘{ $unit }’ was not exported.
    .help = Remove this unit element.
xliff-unit-missing = The passage ‘{ $unit }’ is missing.
    .help = Export again, and keep all unit elements.
xliff-unit-twice = The passage ‘{ $unit }’ is there twice.
    .help = Keep one of the two.
xliff-element = The element ‘{ $element }’ doesn’t belong here.
    .help = A translated passage holds text and the source’s marks, nothing else.
xliff-code-missing = The mark { $code } ({ $data }) is missing from the translation.
    .help = Keep all the marks of the source.
xliff-code-unknown = The mark { $code } is not in the source.
    .help = Remove it.
xliff-code-twice = The mark { $code } ({ $data }) is there twice.
    .help = Keep one.
xliff-nesting = The mark { $code } is not opened and closed as in the source.
    .help = A mark that opens is closed after what it contains.
xliff-markup = This translation would be read as other markup than the source’s.
    .help = Put a backslash before a character such as * _ [ # | or <, and a space around a mark that touches a word.
xliff-message = This translation doesn’t make a correct message.
    .help = Keep the braces and what is between them. A brace of its own is written { "{" } "{ "{" }" { "}" }.
xliff-variables = This message doesn’t have the same variables as the source: { $expected }.
    .help = Keep all of them, and add none.
xliff-value = This translation can’t be written into the top of a text.
    .help = Write plain text, without control characters.
xliff-changed = { $file } has been changed since the export: it stays as it is, and this translation is not taken.
    .help = Export again: today’s translation will be in the file, and the translator will start from it.
xliff-message-changed = Somebody has translated ‘{ $id }’ in { $file } since the export: that message stays as it is.
    .help = Choose: keep that translation, or copy the one of the XLIFF file by hand.
xliff-empty = This element lacks an identifier.
    .help = Export again, and keep the id attributes.
## Checks: messages, and the language of texts
message-too-deep = Braces or parentheses are nested too deeply: this file isn’t read.
    .help = A closing brace is probably missing further up.
message-duplicate-elsewhere = The message ‘{ $id }’ is already in { $file }.
    .help = Keep one of the two: only the file that is read last counts.
message-missing = The message ‘{ $id }’ is missing here; the source has it in { $source }.
    .help = Add its translation. Until then readers see it in another language.
message-file-missing = This file is missing: the source has { $count ->
        [one] one message
       *[other] { $count } messages
    } in { $source }.
    .help = Create { $file } and translate the messages of { $source } there.
message-obsolete = The source doesn’t have ‘{ $id }’, or no longer has it.
    .help = Remove it, or add it to the source language.
message-part-missing = ‘{ $id }’ is in { $source }, but not in this translation.
    .help = Add what is missing to this message.
message-variable-missing = ‘{ $id }’ leaves out the variable ${ $variable } of the source.
    .help = Use it: readers would miss its value.
message-variable-unknown = ‘{ $id }’ uses the variable ${ $variable }, which the source doesn’t have.
    .help = { $hint ->
        [none] The page doesn’t provide it. Use the variables of the source.
       *[other] Did you mean ${ $suggestion }?
    }
message-reference-missing = The source of ‘{ $id }’ refers to { $target }; this translation doesn’t.
    .help = Refer to it too: when { $target } changes, this translation will change with it.
message-reference-extra = ‘{ $id }’ refers to { $target }; the source doesn’t.
    .help = Remove the reference if it isn’t meant.
message-reference = ‘{ $id }’ refers to ‘{ $target }’, which doesn’t exist in this language ({ $language }).
    .help = { $hint ->
        [none] Write the message or term it refers to, or remove the reference.
       *[other] Did you mean ‘{ $suggestion }’?
    }
message-cycle = These messages refer to each other without end: { $chain }.
    .help = Write the text in one of them instead of the reference.
message-function = There is no function { $function }.
    .help = { $hint ->
        [none] The functions are { $known }.
       *[other] Did you mean { $suggestion }?
    }
message-function-arguments = The parentheses of { $function } hold the wrong number of values: { $count }.
    .help = { $least ->
        [one] Give it a value, such as { $function }($value).
       *[other] Give it { $least } values, such as { $function }($start, $end).
    }
message-option = { $function } has no option { $option }.
    .help = { $hint ->
        [none] Its options are { $known }.
       *[other] Did you mean { $suggestion }?
    }
message-option-value = The option { $option } of { $function } can’t be ‘{ $value }’.
    .help = It can be { $known }.
message-options = These options of { $function } don’t go together, or one of them is missing: { $options }.
    .help = A currency needs `style: "currency"` and currency, a unit `style: "unit"` and unit, a relative time unit. A date has either a style or parts (month, day…), which are all long or all short.
message-plural-missing = ‘{ $id }’ lacks plural forms of this language ({ $language }): { $missing }.
    .help = { $hint ->
        [millions] This language has { $known }; many is the form for millions: ‘1 000 000 de personnes’.
       *[none] This language has { $known }.
    }
message-one-missing = ‘{ $id }’ has no form for 1: with { "{" } ${ $variable } { "}" } = 1, its words would stay in the plural.
    .help = Add a variant [one]. If the words are the same in the singular, write above the message: `# allow: message-one-missing`
message-plural-unknown = This language ({ $language }) has no form { $category }: this line of ‘{ $id }’ is never chosen.
    .help = This language has { $known }.
message-variant-duplicate = The variant [{ $key }] is there twice in ‘{ $id }’.
    .help = Keep one of the two.
message-html = Readers would see { $markup } as it is written: this text isn’t HTML.
    .help = Remove the tags, and write characters themselves instead of their codes.
message-same = ‘{ $id }’ was left as it is in the source.
    .help = Translate it. If it is meant to stay like this, write above it: `# allow: message-same`, and why.
message-long = ‘{ $id }’ is suspiciously long: { $after } characters, against { $before } in the source.
    .help = Check that it says the same thing. If it does, write above it: `# allow: message-long`
message-unused = Nothing uses ‘{ $id }’.
    .help = Remove it in each language. If you keep it for later, write above it: `# allow: message-unused`
message-unknown = No file of messages has ‘{ $id }’.
    .help = { $hint ->
        [none] Write it in locales/ or in the theme.
       *[other] Did you mean ‘{ $suggestion }’?
    }
allow-unknown = This comment allows ‘{ $code }’, and there is no warning with that code.
    .help = { $hint ->
        [none] Write the code that stands in brackets before the warning. Only codes are separated by commas; the reason follows the last one.
       *[other] Did you mean { $suggestion }?
    }
allow-unused = This comment allows { $code }, and nothing of the kind is told of what follows it.
    .help = Remove the code from the comment. A comment allows warnings and notes, not errors: those about the message or the field below it, or about the text if no field follows.
message-undeclared = This template puts the id of a message together: nothing says which ones it can ask for.
    .help = Declare them in { $file }: `messages: {"{"} { $template }: [{ $prefix }*] {"}"}`
message-declared-unused = ‘{ $pattern }’ has no effect: no message has such an id, or { $template } puts no id together.
    .help = Correct this declaration, or remove it.
message-folder = The folder ‘{ $folder }’ belongs to none of the site’s languages: its messages aren’t read.
    .help = { $hint ->
        [none] The site’s languages are { $known }. Declare this one in content/site.yaml, or rename the folder.
       *[other] Did you mean { $suggestion }? If not, declare the language in content/site.yaml.
    }
text-language = This text should be in the language ‘{ $claimed }’, but it seems to be written in ‘{ $found }’.
    .help = Translate it, or rename the file. A quotation goes into a block quote.

## The check command
cli-check = Check the whole site without writing anything
cli-strict = Fail for a warning too
cli-require = Require that a language be translated: es=100, es/members=90; can be repeated
cli-only = Show only what concerns one of the site’s languages, such as es
summary-errors = { $count ->
        [0] no errors
        [one] { $count } error
       *[other] { $count } errors
    }
## Typography
mark-not-opened = ‘{ $mark }’ closes a sentence here that nothing opens.
    .help = In Spanish, put ‘{ $partner }’ where the question or the exclamation begins. Text of another language isn’t looked at in quotation marks or italics.
mark-not-closed = ‘{ $mark }’ opens a sentence here that nothing closes.
    .help = Put ‘{ $partner }’ where the question or the exclamation ends.

## Types
unknown-kind = There is no kind of field ‘{ $kind }’.
    .help = { $hint ->
        [near] Did you mean ‘{ $suggestion }’?
       *[none] The kinds of fields are described in README.md, “Types”.
    }
invalid-pattern = ‘{ $value }’ is not a regular expression.
    .help = Check its parentheses, brackets and backslashes.
invalid-field-name = ‘{ $field }’ cannot be the name of a field.
    .help = Write it in lower case without accents, with digits and underscores: valid_until.
type-field-taken = The field ‘{ $field }’ exists already.
    .help = Give yours another name. A field of the theme can only become required: `required: true`, and nothing else.
type-field-unknown = The type has no field ‘{ $field }’.
    .help = { $hint ->
        [near] Did you mean ‘{ $suggestion }’?
       *[none] Declare it under fields, or remove it here.
    }
type-field-kind = The field ‘{ $field }’ does not fit here: it is a field ‘{ $kind }’.
    .help = It has to be a field of one of these kinds: { $expected }.
type-collection-twice = The types ‘{ $other }’ and ‘{ $type }’ both want the collection ‘{ $collection }’.
    .help = Remove collection from one of them, or say which one counts in content/site.yaml: `type:` under the collection.
theme-setting-missing = The theme ‘{ $theme }’ asks for a setting ‘{ $field }’.
    .help = Add it to content/site.yaml, under theme_settings.
theme-requires = The theme ‘{ $theme }’ expects messages that the site does not have.
    .help = Add to locales/{ $language }/site.ftl:
        { $lines }
locale-file = This file is not read: messages are .ftl files in the folder of a language.
    .help = Give it a name that ends in .ftl, in locales/en/ for example, or remove it.
template-name = There is no ‘{ $name }’ in { $global }.
    .help = { $hint ->
        [near] Did you mean ‘{ $suggestion }’?
       *[none] The studio says what there is: Guide, Templates.
    }
label-missing = ‘{ $name }’ has no name for people.
    .help = Add { $message } = … to locales/{ $language }/types.ftl.
choice-label = ‘{ $value }’ is written { $id } here.
    .help = Write { $id }: pages show its name in the language of each reader.
out-of-bounds = { $value } is not possible here.
    .help = Write a number from { $min } to { $max }.
text-length = This text has { $length } characters.
    .help = It needs { $min } to { $max } of them.
text-pattern = ‘{ $value }’ does not have the form that is expected.
    .help = The text has to match the expression { $pattern }
invalid-email = ‘{ $value }’ is not an e-mail address.
    .help = Write it like name@example.ma.
invalid-telephone = ‘{ $value }’ is not a telephone number.
    .help = Write it with its country code, such as +212 522 00 00 00.

field-common-title = Title
    .help = The title: the page's heading, and the text of links to it that have none of their own.
field-common-description = Description
    .help = What the page is about, in 50 to 160 characters: shown by search engines and on cards.
field-common-slug = End of the address
    .help = The last part of the page's address, in lower case without accents. Made from the title if it's left out.
field-common-navigation = Short title
    .help = A shorter title, for menus and breadcrumbs.
field-common-aliases = Earlier addresses
    .help = Addresses that this page had before, such as `/fr/ancien/`: they lead here.
field-common-draft = Draft
    .help = `true` keeps the page out of the site while it's being written. What is still wrong in it doesn't keep the rest from being published.
field-common-publish-on = Publish on
    .help = The day from which the page is on the site.
field-common-expires-on = Withdraw on
    .help = The day from which the page is no longer on the site.
field-common-updated-on = Last change
    .help = The day of the last change that matters to a reader, of this language's text.
field-common-order = Order
    .help = Its place among the others, lowest first. What has none comes after, by title.
field-common-image = Picture
    .help = The picture of the page, on it and on cards: a JPEG, PNG, WebP, GIF or SVG beside this file.
field-common-image-alt = Text for the picture
    .help = What the picture shows, for those who don't see it.
field-common-image-focus = Point of the picture to keep
    .help = The point of the picture that is never cut away, in percent from its left and its top: `{ "{" } x: 30, y: 40 { "}" }`. The middle if nothing is said.
field-common-image-focus-x = From the left
field-common-image-focus-y = From the top
field-common-toc = Table of contents
    .help = `true` shows a table of contents.
field-common-noindex = Not in search engines
    .help = `true` asks search engines not to list the page.
field-common-example = Example
    .help = `true` marks an example, which is no fact: it wears a ribbon and isn't listed by search engines.
field-common-terms = Terms
    .help = Terms that it carries of taxonomies for which its type has no field: `{ "{" } grapes: [touriga] { "}" }`.
field-common-params = Values for templates
    .help = Values that only templates need, under names of your own: `{ "{" } layout: wide { "}" }`.
field-common-source-language = Language of the source
    .help = The language that this entry is written in first, if it isn't the site's.
field-common-translated-from = Translated state
    .help = The state of the source that this translation was made from. Written by a command, not by hand.

## Schemas for text editors
schema-site-base-url = The address of the site, without a slash at its end.
schema-site-default-language = The language that the site is written in first: one of languages.
schema-site-languages = The languages of the site, in the order that readers see.
schema-site-languages-name = The name of the language, in itself.
schema-site-languages-locale = How numbers and dates are written: fr, en-GB, es-MX.
schema-site-languages-fallback = The languages that what is missing comes from, the first one first.
schema-site-languages-quotes = The quotation marks that are used first.
schema-site-theme = The theme: a folder below themes/.
schema-site-collections = What is said of the folders of entries.
schema-site-collections-untranslated = An entry without a translation: shown in its own language (fallback) or left out (omit).
schema-site-collections-feed = Whether the collection has a feed.
schema-site-collections-per-page = How many entries a page of the list shows.
schema-site-collections-type = The type of the entries.
schema-site-collections-parent = The collection that this one belongs under.
schema-site-collections-params = Values that only templates need.
schema-site-taxonomies = The taxonomies: a file in content/taxonomies/ for each.
schema-site-navigation = The menus, by name.
schema-site-redirects = Where earlier addresses lead.
schema-site-markdown = How Markdown is read.
schema-site-media = Which files beside entries are published: those that are used, or all.
schema-site-typography = Whether texts are set by the rules of their language.
schema-site-contact = How readers write.
schema-site-search = Whether the site has a search.
schema-site-social-images = Whether each page has a picture for social networks.
schema-site-stale-note = Whether readers of a translation are told that its source has changed.
schema-site-params = Values that only templates need.
schema-site-theme-settings = The settings that the theme offers.
schema-theme-extends = The theme that this one builds on.
schema-theme-browsers = The oldest browsers that stylesheets are made for.
schema-theme-minify = Whether pages are written without what no reader sees.
schema-theme-color = The colour of the frame of the site, as in CSS.
schema-theme-search = What readers search with.
schema-theme-search-page = The entry whose page searches.
schema-theme-search-filters = The taxonomies that results are narrowed by.
schema-theme-settings = The settings of the theme, declared like the fields of a type.
schema-theme-requires = The messages that a site has to write.
schema-theme-menus = The menus that templates show.
schema-theme-messages = The messages whose ids templates put together, by template.
schema-type-collection = The collection whose entries are of this type.
schema-type-entries = Where entries stand: in a page each, or several in a data file.
schema-type-fields = The fields, by name.
schema-type-does = What entries do, with the fields that it takes.
schema-type-schema = What entries are to machines: properties of schema.org.
schema-type-kind = The kind of the field.
schema-type-of = The taxonomy, the collection or the choices.
schema-type-required = Whether the source has to give it.
schema-type-translate = Whether it is text that is translated.
schema-type-own = Whether each language has its own.
schema-type-min = The least number, or the length of the shortest text.
schema-type-max = The greatest number, or the length of the longest text.
schema-type-pattern = The regular expression that the text has to match.
schema-type-zone = The field that gives the time zone.

## What templates can ask for
guide-templates = Templates
guide-templates-text = For those who make a theme: what templates can ask for.
guide-templates-function = Functions
guide-templates-filter = Filters
guide-templates-page = The page: page
guide-templates-site = The site: site
guide-templates-metadata = What a component says of itself: the map behind its arguments
api-function-t = A message, in the language of the page; the other arguments are the message’s.
api-function-has-message = Whether there is a message, in the language of the page or in one that it falls back on.
api-function-asset = The address of a file of the theme.
api-function-integrity = The hash of a file of the theme, which its link states.
api-function-icon = The address of an icon of the theme.
api-function-url = The address of what has a page: an entry, a collection, a taxonomy, a term.
api-function-entry = An entry, with its fields.
api-function-entries = The entries of a collection, in the order of its list; those that carry a term, if one is said.
api-function-beside = The entries before and after one in the list of its collection: previous and next.
api-function-related = The entries that share the most terms with another.
api-function-term = A term.
api-function-terms = The terms of a taxonomy that entries carry; all of them, if asked for.
api-function-unit = A value with its unit: the message unit-….
api-function-site = What templates have as site, for components.
api-function-date-range = Two days, as the language says them together.
api-function-chart = Figures over time, ready to be drawn: bar, line or share.
api-function-row-bars = A bar for each number in the row of a table.
api-function-office-hours = The office hours that places have in common, period by period.
api-function-distances = The distances between the terms of two taxonomies that have coordinates, and their map.
api-function-wrap = A text in lines, for the pictures of social networks.
api-filter-number = A number, as the language writes it.
api-filter-date = A day, or a day and a time.
api-filter-time = A time of day.
api-filter-list = A list in words.
api-filter-relative-time = A time from now: tomorrow.
api-filter-sort-by-label = Terms or entries, in the order of the language.
api-filter-json = A value as JSON, safe in a script.
api-filter-urlencode = A text in the query of an address.
api-page-kind = The kind of page: home, entry, collection, taxonomy, term, not-found, chooser.
api-page-type = The type of the entry.
api-page-id = The id, as links have it.
api-page-section = The id of what the page stands under in menus.
api-page-collection = The id of the collection.
api-page-title = The title.
api-page-navigation = The short title.
api-page-head-title = The title for the tab of the browser.
api-page-description = What the page is about.
api-page-excerpt = The beginning of the text.
api-page-url = The address, from the root of the site.
api-page-permalink = The whole address.
api-page-canonical = The address that counts for search engines.
api-page-lang = The language of the entry’s text.
api-page-content-lang = The language of the text that is shown.
api-page-content-code = Its code in the settings.
api-page-content-name = Its name, in itself.
api-page-content-dir = Its direction: ltr or rtl.
api-page-source-lang = The language that the entry is written in first.
api-page-is-fallback = Whether the text is not in the language of the reader.
api-page-is-foreign = Whether the text is not in the language of the reader, for an entry of a list.
api-page-hreflang = The language of the page, if it is not the reader’s.
api-page-noindex = Whether search engines shall leave it out.
api-page-example = Whether it is an example.
api-page-stale = Whether the source has changed since the translation.
api-page-draft = Whether it is a draft.
api-page-alternates = The same page in the other languages, for search engines.
api-page-switcher = The same page in the other languages, for readers.
api-page-content = The text, as HTML.
api-page-has-code = Whether the text has code.
api-page-toc = The table of contents.
api-page-social = The picture for social networks.
api-page-backlinks = The entries that refer to this one, by collection.
api-page-feeds = The feeds of the language.
api-page-pagination = The pages of the list.
api-page-items = The entries on this page of the list.
api-page-terms = The terms of the taxonomy.
api-page-term = The term.
api-page-children = The collections and sections that belong under this one.
api-page-data = The files of data to download.
api-page-facets = What the list is narrowed by.
api-page-calendar-url = The address of the calendar file.
api-page-calendar-permalink = Its whole address.
api-page-date = The day that orders it.
api-page-published = The day of its publication.
api-page-updated = The day of the last change.
api-page-image = The picture, with its formats.
api-page-fields = The fields of the type.
api-page-details = The fields by their labels, for the general page.
api-page-params = The values of the collection and the entry for templates.
api-page-word-count = How many words.
api-page-reading-time = In how many minutes it is read.
api-page-json-ld = What it is to machines.
api-page-breadcrumbs = The way from home.
api-site-base-url = The address of the site.
api-site-title = The name of the site.
api-site-tagline = The tagline of the site.
api-site-language = The language of the page.
api-site-languages = The languages of the site.
api-site-contact-endpoint = Where the contact form is sent.
api-site-content-security-policy = The security policy of pages.
api-site-search = The page that searches, and the index.
api-site-params = The values of the site for templates.
api-site-theme = The settings of the theme.
api-site-default-language = The language that the site is written in first.
api-metadata-refs = What an argument points at, by its name: file, picture, link, icon, or the collection of an entry.
api-metadata-terms = The taxonomy of the term that an argument names, by the argument’s name.
api-metadata-choices = The words that an argument can take, by its name.
api-metadata-one-of = Arguments of which exactly one has to be given.
api-metadata-instead-of = The elements of HTML that it takes the place of: the error message offers it to whoever writes one.
api-metadata-crops = The shapes that it cuts pictures in: 16:9.
api-metadata-example = How it is written, as Markdown, for the guide.
