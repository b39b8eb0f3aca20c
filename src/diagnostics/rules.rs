//! The rules: everything that can be wrong, an entry each. A [`Diagnostic`](super::Diagnostic) is made of its rule, so
//! that there's none without an entry; its words are the message of its code. Touches nothing.

/// How bad it is. An error means that nothing is published; a warning doesn't stop a build, nor does a note, which asks
/// for nothing today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site can't be built as it is.
    Error,
    /// The site is built; somebody should look.
    Warning,
    /// Nothing is wrong with what is published: it's about a draft, or about a day that comes.
    Note,
}

/// Something that can be wrong.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Stable, in kebab case: also the id of its message.
    pub code: &'static str,
    /// How bad it is, unless a rule's own place says otherwise.
    pub severity: Severity,
    /// When it runs.
    pub stage: Stage,
    /// What its message takes: names, and what they stand for.
    pub takes: &'static [(&'static str, Takes)],
}

/// When a rule runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// When the command line is read.
    Command,
    /// When files are read.
    Read,
    /// When what one file says of another is looked at.
    Link,
    /// When addresses are given.
    Route,
    /// When pages and other files are made.
    Render,
    /// When they're written.
    Publish,
    /// In `check` and the preview alone.
    Check,
    /// In the work on translations.
    Translate,
    /// In the preview alone.
    Preview,
}

/// What an argument of a message stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// A text, as an author wrote it or as it's to be written.
    Text,
    /// A number of things, which chooses a plural.
    Count,
    /// One of some words that the message chooses by.
    Choice,
}

/// The rule of a code.
pub fn named(code: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.code == code)
}

macro_rules! rules {
    ($($name:ident = $code:literal, $severity:ident in $stage:ident [$($argument:ident: $takes:ident),*];)*) => {
        $(
            #[doc = concat!("`", $code, "`")]
            pub const $name: &Rule = &Rule {
                code: $code,
                severity: Severity::$severity,
                stage: Stage::$stage,
                takes: &[$((stringify!($argument), Takes::$takes)),*],
            };
        )*

        /// All of them.
        pub const ALL: &[&Rule] = &[$($name),*];
    };
}

rules! {
    // Command
    MISUSE_COMMAND = "misuse-command", Error in Command [given: Text, hint: Choice, known: Text, suggestion: Text];
    MISUSE_CONFLICT = "misuse-conflict", Error in Command [option: Text, other: Text];
    MISUSE_EXTRA = "misuse-extra", Error in Command [given: Text];
    MISUSE_MISSING = "misuse-missing", Error in Command [missing: Text];
    MISUSE_NO_COMMAND = "misuse-no-command", Error in Command [known: Text];
    MISUSE_NO_LANGUAGE = "misuse-no-language", Error in Command [];
    MISUSE_NO_VALUE = "misuse-no-value", Error in Command [option: Text];
    MISUSE_OPTION = "misuse-option", Error in Command [given: Text, hint: Choice, suggestion: Text];
    MISUSE_TWICE = "misuse-twice", Error in Command [option: Text];
    MISUSE_UNCLEAR = "misuse-unclear", Error in Command [];
    MISUSE_VALUE = "misuse-value", Error in Command [form: Text, languages: Text, option: Text, value: Text];

    // Read
    UNKNOWN_LANGUAGE = "unknown-language", Error in Read [hint: Choice, language: Text, suggestion: Text];
    UNREADABLE = "unreadable", Error in Read [detail: Text];
    NOT_TEXT = "not-text", Error in Read [];
    CHOICE_LABEL = "choice-label", Error in Read [id: Text, value: Text];
    COLLECTION_IS_STATIC = "collection-is-static", Error in Read [];
    COLLECTION_IS_TAXONOMY = "collection-is-taxonomy", Error in Read [id: Text];
    COMPONENT_INFO = "component-info", Error in Read [component: Text];
    CONFLICT_MARKER = "conflict-marker", Error in Read [marker: Text];
    CONTROL_CHARACTER = "control-character", Warning in Read [character: Text];
    DUPLICATE_HEADING = "duplicate-heading", Error in Read [heading: Text];
    DUPLICATE_KEY = "duplicate-key", Error in Read [key: Text];
    ENDS_EARLY = "ends-early", Error in Read [];
    FACT_DIFFERS = "fact-differs", Error in Read [field: Text, source: Text];
    FILE_TOO_DEEP = "file-too-deep", Error in Read [levels: Count];
    FILE_WITHOUT_LANGUAGE = "file-without-language", Error in Read [example: Text];
    FOOTNOTE_MISSING = "footnote-missing", Error in Read [label: Text];
    FOOTNOTE_TWICE = "footnote-twice", Error in Read [label: Text];
    FOOTNOTE_UNUSED = "footnote-unused", Warning in Read [label: Text];
    HEADING_ATTRIBUTES = "heading-attributes", Warning in Read [];
    IMAGE_ALT = "image-alt", Warning in Read [];
    INVALID_BASE_URL = "invalid-base-url", Error in Read [value: Text];
    INVALID_COORDINATES = "invalid-coordinates", Error in Read [];
    INVALID_COUNTRY = "invalid-country", Error in Read [value: Text];
    INVALID_DATE = "invalid-date", Error in Read [value: Text];
    INVALID_DATETIME = "invalid-datetime", Error in Read [value: Text];
    INVALID_EMAIL = "invalid-email", Error in Read [value: Text];
    INVALID_ENDPOINT = "invalid-endpoint", Error in Read [value: Text];
    INVALID_FIELD_NAME = "invalid-field-name", Error in Read [field: Text];
    INVALID_FORMULA = "invalid-formula", Error in Read [value: Text];
    INVALID_ID = "invalid-id", Error in Read [id: Text, suggestion: Text];
    INVALID_LANGUAGE = "invalid-language", Error in Read [value: Text];
    INVALID_LANGUAGE_KEY = "invalid-language-key", Error in Read [value: Text];
    INVALID_PARTIAL_DATE = "invalid-partial-date", Error in Read [value: Text];
    INVALID_PATTERN = "invalid-pattern", Error in Read [value: Text];
    INVALID_PERCENT = "invalid-percent", Error in Read [value: Text];
    INVALID_SLUG = "invalid-slug", Error in Read [value: Text];
    INVALID_TELEPHONE = "invalid-telephone", Error in Read [value: Text];
    INVALID_TIME = "invalid-time", Error in Read [value: Text];
    INVALID_TIME_ZONE = "invalid-time-zone", Error in Read [value: Text];
    INVALID_URL = "invalid-url", Error in Read [value: Text];
    LANGUAGE_SPELLING = "language-spelling", Error in Read [right: Text, value: Text];
    LANGUAGE_TWICE = "language-twice", Error in Read [locale: Text, other: Text];
    LINK_ABSOLUTE = "link-absolute", Error in Read [link: Text];
    LINK_RAW = "link-raw", Error in Read [kind: Choice, link: Text, whole: Text];
    LINK_SCHEME = "link-scheme", Error in Read [link: Text];
    LOCALE_FILE = "locale-file", Warning in Read [];
    MARK_NOT_CLOSED = "mark-not-closed", Warning in Read [mark: Text, partner: Text];
    MARK_NOT_OPENED = "mark-not-opened", Warning in Read [mark: Text, partner: Text];
    MENU_ITEM = "menu-item", Error in Read [why: Choice];
    MISSING_FIELD = "missing-field", Error in Read [field: Text];
    NAME_NOT_TEXT = "name-not-text", Warning in Read [];
    NO_FRONT_MATTER = "no-front-matter", Error in Read [];
    NO_SETTINGS = "no-settings", Error in Read [path: Text, root: Text];
    OUT_OF_BOUNDS = "out-of-bounds", Error in Read [max: Text, min: Text, value: Text];
    RAW_HTML = "raw-html", Error in Read [tag: Text];
    RAW_HTML_COMPONENT = "raw-html-component", Error in Read [component: Text, tag: Text];
    REDIRECT_FORM = "redirect-form", Error in Read [why: Choice];
    RESERVED_HEADING = "reserved-heading", Error in Read [heading: Text];
    SERIES_VALUES = "series-values", Error in Read [];
    SYMLINK = "symlink", Warning in Read [];
    SYMLINK_OUTSIDE = "symlink-outside", Error in Read [];
    TABLE_CELL = "table-cell", Error in Read [value: Text];
    TABLE_COLUMN = "table-column", Error in Read [field: Text, value: Text];
    TABLE_LABEL = "table-label", Error in Read [field: Text, value: Text];
    TABLE_NAME = "table-name", Error in Read [field: Text, value: Text];
    TABLE_SOURCE = "table-source", Error in Read [field: Text, value: Text];
    TEXT_CUT = "text-cut", Warning in Read [field: Text];
    TEXT_LENGTH = "text-length", Error in Read [length: Count, max: Text, min: Text];
    TEXT_PATTERN = "text-pattern", Error in Read [pattern: Text, value: Text];
    THEME_NOT_FOUND = "theme-not-found", Error in Read [theme: Text];
    TIME_LEFT_OUT = "time-left-out", Error in Read [value: Text, zone: Text];
    TIME_TWICE = "time-twice", Warning in Read [value: Text, zone: Text];
    TYPE_COLLECTION_TWICE = "type-collection-twice", Error in Read [collection: Text, other: Text, type: Text];
    TYPE_FIELD_KIND = "type-field-kind", Error in Read [expected: Choice, field: Text, kind: Choice];
    TYPE_FIELD_TAKEN = "type-field-taken", Error in Read [field: Text];
    TYPE_FIELD_UNKNOWN = "type-field-unknown", Error in Read [field: Text, hint: Choice, suggestion: Text];
    UNKNOWN_FIELD = "unknown-field", Error in Read [field: Text, hint: Choice, suggestion: Text];
    UNKNOWN_HEADING = "unknown-heading", Error in Read [heading: Text, hint: Choice, suggestion: Text];
    UNKNOWN_KIND = "unknown-kind", Error in Read [hint: Choice, kind: Choice, suggestion: Text];
    UNKNOWN_TYPE = "unknown-type", Error in Read [hint: Choice, suggestion: Text, type: Text];
    UNKNOWN_VALUE = "unknown-value", Error in Read [expected: Choice, hint: Choice, suggestion: Text, value: Text];
    WRONG_TYPE = "wrong-type", Error in Read [expected: Choice];
    YAML_SPACE = "yaml-space", Error in Read [character: Text];
    YAML_SYNTAX = "yaml-syntax", Error in Read [detail: Text];
    YAML_TOO_LARGE = "yaml-too-large", Error in Read [];

    // Link
    ARGUMENTS_ONE_OF = "arguments-one-of", Error in Link [arguments: Text, component: Text];
    ASSET_CYCLE = "asset-cycle", Error in Link [chain: Text];
    ASSET_ELSEWHERE = "asset-elsewhere", Error in Link [address: Text];
    COLLECTION_WITHOUT_PAGE = "collection-without-page", Warning in Link [collection: Text, language: Text];
    COMPONENT_TWICE = "component-twice", Error in Link [name: Text];
    CSS = "css", Error in Link [detail: Text];
    CSS_UNKNOWN = "css-unknown", Warning in Link [name: Text];
    DATA_UNUSED = "data-unused", Warning in Link [];
    DATA_WITHOUT_NAME = "data-without-name", Error in Link [id: Text];
    DUPLICATE_ENTRY = "duplicate-entry", Error in Link [id: Text];
    EXPIRES_EARLY = "expires-early", Warning in Link [expires: Text, publish: Text];
    FILE_OUTSIDE = "file-outside", Error in Link [file: Text];
    FILE_TWICE = "file-twice", Error in Link [other: Text];
    FORMULA_UNKNOWN = "formula-unknown", Error in Link [hint: Choice, id: Text, suggestion: Text];
    HEADING_IDS_DIFFER = "heading-ids-differ", Warning in Link [hint: Choice, id: Text, missing: Text, source: Text];
    ICON = "icon", Error in Link [reason: Text];
    INVALID_VERSION = "invalid-version", Error in Link [value: Text];
    LABEL_MISSING = "label-missing", Warning in Link [language: Text, message: Text, name: Text];
    LINK_WITHOUT_SCHEME = "link-without-scheme", Error in Link [address: Text, link: Text];
    MENU_UNKNOWN = "menu-unknown", Warning in Link [hint: Choice, known: Text, menu: Text, suggestion: Text];
    MESSAGE_DUPLICATE = "message-duplicate", Warning in Link [id: Text];
    MESSAGE_SYNTAX = "message-syntax", Error in Link [];
    MESSAGE_TOO_DEEP = "message-too-deep", Error in Link [];
    MESSAGE_UNKNOWN = "message-unknown", Error in Link [hint: Choice, id: Text, suggestion: Text];
    MISSING_ARGUMENT = "missing-argument", Error in Link [argument: Text, component: Text];
    NO_HOME = "no-home", Error in Link [language: Text];
    NO_SOURCE = "no-source", Error in Link [language: Text];
    NOT_A_PICTURE = "not-a-picture", Error in Link [file: Text];
    SOURCE_LANGUAGE_ELSEWHERE = "source-language-elsewhere", Error in Link [language: Text];
    TARGET_EXPIRES = "target-expires", Note in Link [day: Text, id: Text];
    TAXONOMY_NOT_LISTED = "taxonomy-not-listed", Warning in Link [hint: Choice, suggestion: Text, taxonomy: Text];
    TEMPLATE = "template", Error in Link [detail: Text];
    TEMPLATE_BLOCK = "template-block", Error in Link [hint: Choice, known: Text, name: Text, suggestion: Text];
    TEMPLATE_CIRCLE = "template-circle", Error in Link [chain: Text];
    TEMPLATE_UNKNOWN = "template-unknown", Error in Link
        [hint: Choice, kind: Choice, known: Text, name: Text, suggestion: Text];
    TERM_WITHOUT_LABEL = "term-without-label", Error in Link [language: Text, message: Text];
    THEME_CYCLE = "theme-cycle", Error in Link [chain: Text, theme: Text];
    THEME_REQUIRES = "theme-requires", Warning in Link [language: Text, lines: Text, theme: Text];
    THEME_RESERVED = "theme-reserved", Error in Link [theme: Text];
    THEME_SETTING_MISSING = "theme-setting-missing", Error in Link [field: Text, theme: Text];
    UNKNOWN_ARGUMENT = "unknown-argument", Error in Link
        [argument: Text, component: Text, hint: Choice, known: Text, suggestion: Text];
    UNKNOWN_ASSET = "unknown-asset", Error in Link [address: Text, hint: Choice, suggestion: Text];
    UNKNOWN_CHOICE = "unknown-choice", Error in Link [hint: Choice, known: Text, suggestion: Text, value: Text];
    UNKNOWN_COMPONENT = "unknown-component", Error in Link [component: Text, hint: Choice, suggestion: Text];
    UNKNOWN_ENTRY = "unknown-entry", Error in Link [collection: Text, hint: Choice, id: Text, suggestion: Text];
    UNKNOWN_FILE = "unknown-file", Error in Link [file: Text, hint: Choice, suggestion: Text];
    UNKNOWN_LINK = "unknown-link", Error in Link [hint: Choice, id: Text, suggestion: Text];
    UNKNOWN_PARENT = "unknown-parent", Error in Link [collection: Text, hint: Choice, parent: Text, suggestion: Text];
    UNKNOWN_TAXONOMY = "unknown-taxonomy", Error in Link [hint: Choice, suggestion: Text, taxonomy: Text];
    UNKNOWN_TERM = "unknown-term", Error in Link [hint: Choice, suggestion: Text, taxonomy: Text, term: Text];
    UNPUBLISHED_TARGET = "unpublished-target", Warning in Link [day: Text, id: Text, why: Choice];
    WRONG_COLLECTION = "wrong-collection", Error in Link [collection: Text, id: Text];

    // Route
    COLLISION = "collision", Error in Route [first: Text, made: Text, path: Text, second: Text, what: Choice];
    INVALID_ALIAS = "invalid-alias", Error in Route [alias: Text];
    NAME_TOO_LONG = "name-too-long", Error in Route [bytes: Text, name: Text];
    REDIRECT_FROM = "redirect-from", Error in Route [from: Text];
    REDIRECT_LOOP = "redirect-loop", Error in Route [chain: Text];
    REDIRECT_NOWHERE = "redirect-nowhere", Error in Route [address: Text, hint: Choice, suggestion: Text];

    // Render
    BROKEN_FONT = "broken-font", Error in Render [];
    BROKEN_IMAGE = "broken-image", Error in Render [];
    CHART_SHARE = "chart-share", Error in Render [id: Text];
    CHART_UNITS = "chart-units", Error in Render [units: Text];
    IMAGE_TOO_LARGE = "image-too-large", Error in Render [megabytes: Text, megapixels: Text];
    SEARCH_INDEX = "search-index", Error in Render [detail: Text];
    TEMPLATE_ENDLESS = "template-endless", Error in Render [millions: Count, page: Text];

    // Publish
    PUBLISH_DANGEROUS = "publish-dangerous", Error in Publish [path: Text];
    PUBLISH_FILE = "publish-file", Error in Publish [path: Text];
    PUBLISH_FOREIGN = "publish-foreign", Error in Publish [path: Text];
    PUBLISH_IO = "publish-io", Error in Publish [detail: Text, kind: Choice, path: Text];
    PUBLISH_LOCKED = "publish-locked", Error in Publish [path: Text];
    PUBLISH_NOT_OURS = "publish-not-ours", Error in Publish [path: Text, what: Choice];
    PUBLISH_PARTLY = "publish-partly", Error in Publish [detail: Text, kind: Choice, path: Text];
    PUBLISH_PATH = "publish-path", Error in Publish [path: Text];

    // Check
    ALLOW_UNKNOWN = "allow-unknown", Warning in Check [code: Text, hint: Choice, suggestion: Text];
    ALLOW_UNUSED = "allow-unused", Warning in Check [code: Text];
    MESSAGE_CYCLE = "message-cycle", Error in Check [chain: Text];
    MESSAGE_DECLARED_UNUSED = "message-declared-unused", Warning in Check [pattern: Text, template: Text];
    MESSAGE_DUPLICATE_ELSEWHERE = "message-duplicate-elsewhere", Warning in Check [file: Text, id: Text];
    MESSAGE_FILE_MISSING = "message-file-missing", Warning in Check [count: Count, file: Text, source: Text];
    MESSAGE_FOLDER = "message-folder", Warning in Check [folder: Text, hint: Choice, known: Text, suggestion: Text];
    MESSAGE_FUNCTION = "message-function", Error in Check [function: Text, hint: Choice, known: Text, suggestion: Text];
    MESSAGE_FUNCTION_ARGUMENTS = "message-function-arguments", Error in Check
        [count: Count, end: Text, function: Text, least: Count, start: Text, value: Text];
    MESSAGE_HTML = "message-html", Warning in Check [markup: Text];
    MESSAGE_LONG = "message-long", Warning in Check [after: Text, before: Text, id: Text];
    MESSAGE_MISSING = "message-missing", Warning in Check [id: Text, source: Text];
    MESSAGE_OBSOLETE = "message-obsolete", Warning in Check [id: Text];
    MESSAGE_ONE_MISSING = "message-one-missing", Warning in Check [id: Text, variable: Text];
    MESSAGE_OPTION = "message-option", Error in Check
        [function: Text, hint: Choice, known: Text, option: Text, suggestion: Text];
    MESSAGE_OPTION_VALUE = "message-option-value", Error in Check
        [function: Text, known: Text, option: Text, value: Text];
    MESSAGE_OPTIONS = "message-options", Error in Check [function: Text, options: Text];
    MESSAGE_PART_MISSING = "message-part-missing", Warning in Check [id: Text, source: Text];
    MESSAGE_PLURAL_MISSING = "message-plural-missing", Warning in Check
        [hint: Choice, id: Text, known: Text, language: Text, missing: Text];
    MESSAGE_PLURAL_UNKNOWN = "message-plural-unknown", Warning in Check
        [category: Text, id: Text, known: Text, language: Text];
    MESSAGE_REFERENCE = "message-reference", Error in Check
        [hint: Choice, id: Text, language: Text, suggestion: Text, target: Text];
    MESSAGE_REFERENCE_EXTRA = "message-reference-extra", Warning in Check [id: Text, target: Text];
    MESSAGE_REFERENCE_MISSING = "message-reference-missing", Warning in Check [id: Text, target: Text];
    MESSAGE_SAME = "message-same", Warning in Check [id: Text];
    MESSAGE_UNDECLARED = "message-undeclared", Warning in Check [file: Text, prefix: Text, template: Text];
    MESSAGE_UNUSED = "message-unused", Warning in Check [id: Text];
    MESSAGE_VARIABLE_MISSING = "message-variable-missing", Warning in Check [id: Text, variable: Text];
    MESSAGE_VARIABLE_UNKNOWN = "message-variable-unknown", Error in Check
        [hint: Choice, id: Text, suggestion: Text, variable: Text];
    MESSAGE_VARIANT_DUPLICATE = "message-variant-duplicate", Warning in Check [id: Text, key: Text];
    TEMPLATE_NAME = "template-name", Warning in Check [global: Text, hint: Choice, name: Text, suggestion: Text];
    TEXT_LANGUAGE = "text-language", Warning in Check [claimed: Text, found: Text];
    UNUSED_FILE = "unused-file", Warning in Check [];

    // Translate
    XLIFF_EXISTS = "xliff-exists", Error in Translate [path: Text];
    TRANSLATION_IO = "translation-io", Error in Translate [detail: Text, path: Text];
    REQUIRE_COLLECTION = "require-collection", Error in Translate [collection: Text, hint: Choice, suggestion: Text];
    REQUIRE_UNMET = "require-unmet", Error in Translate
        [collection: Text, count: Count, language: Text, part: Text, percent: Count, required: Text];
    TRANSLATION_EXISTS = "translation-exists", Error in Translate [path: Text];
    TRANSLATION_FRONT_MATTER = "translation-front-matter", Error in Translate [];
    TRANSLATION_IS_SOURCE = "translation-is-source", Error in Translate [id: Text, language: Text];
    TRANSLATION_NO_ENTRY = "translation-no-entry", Error in Translate [hint: Choice, id: Text, suggestion: Text];
    TRANSLATION_NONE = "translation-none", Error in Translate [id: Text, language: Text];
    TRANSLATION_STALE = "translation-stale", Warning in Translate [id: Text, language: Text, source: Text];
    XLIFF_CHANGED = "xliff-changed", Error in Translate [file: Text];
    XLIFF_CODE_MISSING = "xliff-code-missing", Error in Translate [code: Text, data: Text];
    XLIFF_CODE_TWICE = "xliff-code-twice", Error in Translate [code: Text, data: Text];
    XLIFF_CODE_UNKNOWN = "xliff-code-unknown", Error in Translate [code: Text];
    XLIFF_ELEMENT = "xliff-element", Error in Translate [element: Text];
    XLIFF_EMPTY = "xliff-empty", Error in Translate [];
    XLIFF_ENTRY = "xliff-entry", Error in Translate [file: Text];
    XLIFF_FILE = "xliff-file", Error in Translate [file: Text];
    XLIFF_LANGUAGE = "xliff-language", Error in Translate [language: Text];
    XLIFF_MARKUP = "xliff-markup", Error in Translate [];
    XLIFF_MESSAGE = "xliff-message", Error in Translate [];
    XLIFF_MESSAGE_CHANGED = "xliff-message-changed", Error in Translate [file: Text, id: Text];
    XLIFF_NESTING = "xliff-nesting", Error in Translate [code: Text];
    XLIFF_SOURCE = "xliff-source", Error in Translate [];
    XLIFF_UNIT = "xliff-unit", Error in Translate [unit: Text];
    XLIFF_UNIT_MISSING = "xliff-unit-missing", Error in Translate [unit: Text];
    XLIFF_UNIT_TWICE = "xliff-unit-twice", Error in Translate [unit: Text];
    XLIFF_VALUE = "xliff-value", Error in Translate [];
    XLIFF_VARIABLES = "xliff-variables", Error in Translate [expected: Choice];
    XLIFF_VERSION = "xliff-version", Error in Translate [];
    XLIFF_XML = "xliff-xml", Error in Translate [detail: Text];

    // Preview
    INTERNAL = "internal", Error in Preview [];
}
