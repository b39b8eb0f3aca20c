//! Kind `link`: anything with a page, as in Markdown: `@/members/atlas-contact`, or an address on the web.

use super::form::reference;

reference!(Link, "link");
