//! Kind `term`: a term of a taxonomy, by its id: `{ kind: term, of: markets }`.

use super::form::reference;

reference!(Term of taxonomy, "term");
