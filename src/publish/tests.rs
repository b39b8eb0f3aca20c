//! What the stage promises, on real folders.
