//! Kind `picture`: a picture beside the entry, to be shown.

use super::form::reference;

reference!(Picture, "picture");
