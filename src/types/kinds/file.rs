//! Kind `file`: a file beside the entry, to be opened as it is.

use super::form::reference;

reference!(File, "file");
