//! Kind `entry`: an entry of a collection, by its id there or by its whole one: `{ kind: entry, of: members }`.

use super::form::reference;

reference!(Entry of collection, "entry");
