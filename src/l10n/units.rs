//! The names of units, from the data of ICU4X: its own formatters are for a few units only, and take a short name of
//! the root locale for the long one of a language.

use icu::experimental::dimension::provider::units::categorized_display_names::{
    UnitsNamesAreaCoreV1, UnitsNamesAreaExtendedV1, UnitsNamesAreaOutlierV1, UnitsNamesDurationCoreV1,
    UnitsNamesDurationExtendedV1, UnitsNamesDurationOutlierV1, UnitsNamesLengthCoreV1, UnitsNamesLengthExtendedV1,
    UnitsNamesLengthOutlierV1, UnitsNamesMassCoreV1, UnitsNamesMassExtendedV1, UnitsNamesMassOutlierV1,
    UnitsNamesVolumeCoreV1, UnitsNamesVolumeExtendedV1, UnitsNamesVolumeOutlierV1,
};
use icu::experimental::dimension::provider::units::display_names::UnitsDisplayNames;
use icu::experimental::provider::Baked;
use icu::locale::Locale;
use icu_provider::marker::{DataMarkerExt, ErasedMarker};
use icu_provider::{
    DataIdentifierBorrowed, DataMarker, DataMarkerAttributes, DataPayload, DataProvider, DataRequest,
    DataRequestMetadata, DynamicDataMarker,
};

use super::options::Width;

/// Names by plural category, as patterns with a place for the number.
pub(super) type Names = DataPayload<ErasedMarker<UnitsDisplayNames<'static>>>;

/// The names of one of [`super::functions::UNITS`] in a language.
pub(super) fn names(locale: &Locale, unit: &str, width: Width) -> Option<Names> {
    let width = match width {
        Width::Long => "long",
        Width::Short => "short",
        Width::Narrow => "narrow",
    };
    let id = format!("{width}-{unit}");
    // The data of a kind of units is in three parts; the language's own names are in one of them, those of the root
    // locale perhaps in another.
    macro_rules! find {
        ($($part:ident),+) => {{
            let found: Vec<(Names, bool)> = [$(part::<$part>(locale, &id)),+].into_iter().flatten().collect();
            let own = found.iter().position(|(_, is_own)| *is_own).unwrap_or_default();
            found.into_iter().nth(own).map(|(names, _)| names)
        }};
    }
    match unit {
        "acre" | "hectare" | "square-kilometer" | "square-meter" => {
            find!(UnitsNamesAreaCoreV1, UnitsNamesAreaExtendedV1, UnitsNamesAreaOutlierV1)
        }
        "gram" | "kilogram" | "ounce" | "pound" | "stone" => {
            find!(UnitsNamesMassCoreV1, UnitsNamesMassExtendedV1, UnitsNamesMassOutlierV1)
        }
        "fluid-ounce" | "gallon" | "liter" | "milliliter" => {
            find!(UnitsNamesVolumeCoreV1, UnitsNamesVolumeExtendedV1, UnitsNamesVolumeOutlierV1)
        }
        "centimeter" | "foot" | "inch" | "kilometer" | "meter" | "mile" | "millimeter" | "yard" => {
            find!(UnitsNamesLengthCoreV1, UnitsNamesLengthExtendedV1, UnitsNamesLengthOutlierV1)
        }
        _ => find!(UnitsNamesDurationCoreV1, UnitsNamesDurationExtendedV1, UnitsNamesDurationOutlierV1),
    }
}

/// What a part of the data has, and whether it's more than what the root locale says.
fn part<M>(locale: &Locale, id: &str) -> Option<(Names, bool)>
where
    M: DataMarker + DynamicDataMarker<DataStruct = UnitsDisplayNames<'static>>,
    Baked: DataProvider<M>,
{
    let locale = M::make_locale(locale.into());
    let id =
        DataIdentifierBorrowed::for_marker_attributes_and_locale(DataMarkerAttributes::try_from_str(id).ok()?, &locale);
    let mut metadata = DataRequestMetadata::default();
    metadata.silent = true;
    let response = DataProvider::<M>::load(&Baked, DataRequest { id, metadata }).ok()?;
    let is_own = response.metadata.locale.is_none_or(|found| !found.is_unknown());
    Some((response.payload.cast(), is_own))
}
