//! Kind `icon`: an icon of the theme, by its name.

use super::form::reference;

reference!(Icon, "icon");
