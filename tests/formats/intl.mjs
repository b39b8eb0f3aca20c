// Writes `intl.jsonl`: calls of our functions, and what the Intl of Node.js makes of the same options. `node intl.mjs > intl.jsonl`, with TZ=UTC.

const locales = ["fr", "en-GB", "es", "ar-MA"];
const moment = "2027-03-03T09:05:07";

const write = (locale, call, argument, text) => {
    const visible = (letter) => "\\u" + letter.charCodeAt(0).toString(16).padStart(4, "0");
    console.log(JSON.stringify([locale, call, argument, text]).replace(/[\u00a0\u2009\u202f\u200e\u200f\u061c]/g, visible));
};
const each = (name, options, values, text, only = locales) => {
    for (const locale of only) for (const value of values) write(locale, `${name}${options ? ", " + options : ""})`, value, text(locale, read(options), value));
};
const read = (options) => {
    const { useGrouping, ...rest } = Function(`return {${options}}`)();
    // Only a boolean is false to Intl; Fluent has none.
    return useGrouping ? { ...rest, useGrouping: useGrouping === "false" ? false : useGrouping } : rest;
};
const number = (options, values, only) => each("NUMBER($n", options, values, (locale, own, value) => new Intl.NumberFormat(locale, own).format(value), only);
const date = (options, only) => each("DATETIME($d", options, [moment], (locale, own, value) => new Intl.DateTimeFormat(locale, own).format(new Date(value)), only);
const range = (options, from, to, only) =>
    each("DATERANGE($from, $to", options, [[from, to]], (locale, own) => new Intl.DateTimeFormat(locale, own).formatRange(new Date(from), new Date(to)), only);
const relative = (options, values) => each("RELATIVETIME($n", options, values, (locale, own, value) => new Intl.RelativeTimeFormat(locale, own).format(value, own.unit));
const list = (options, values) => each("LIST($a", options, values, (locale, own, value) => new Intl.ListFormat(locale, own).format(value));

number("", [1234567.891, -5, 0.5, 1234]);
number('style: "percent"', [0.126, -0.5]);
number('style: "percent", minimumFractionDigits: 1', [0.8]);
number('style: "currency", currency: "EUR"', [12.5, -1234.5]);
number('style: "currency", currency: "USD"', [1], ["fr", "en-GB", "es"]);
number('style: "currency", currency: "USD", currencyDisplay: "narrowSymbol"', [1], ["fr", "en-GB", "es"]);
number('style: "currency", currency: "MAD", currencyDisplay: "code", maximumFractionDigits: 0', [1234.5]);
number('style: "currency", currency: "MAD", currencyDisplay: "name", maximumFractionDigits: 0', [1, 2, 3, 11, 1000000]);
number('style: "currency", currency: "EUR", notation: "compact"', [7e9, 1250]);
number('style: "currency", currency: "JPY", currencyDisplay: "code"', [1234.5]);
number('style: "currency", currency: "EUR", signDisplay: "always"', [3], ["fr", "en-GB", "es"]);
number('style: "unit", unit: "kilometer"', [1, 820.5, -3]);
number('style: "unit", unit: "kilometer", unitDisplay: "long"', [0, 1, 2, 3, 11, 100, 1.5, 1000000]);
number('style: "unit", unit: "hour", unitDisplay: "narrow"', [2]);
number('style: "unit", unit: "day", unitDisplay: "long", notation: "compact", compactDisplay: "long"', [2e6]);
number('style: "unit", unit: "hectare"', [2]);
number('style: "unit", unit: "kilogram"', [2]);
number('style: "unit", unit: "liter", unitDisplay: "long"', [2]);
number('notation: "compact"', [999, 1500, 999999, 130000, 15e8, 1650]);
number('notation: "compact", compactDisplay: "long"', [1e6, 2.5e6, 1234]);
number('notation: "compact", maximumFractionDigits: 2', [1234567]);
number("minimumIntegerDigits: 3", [7]);
number("minimumFractionDigits: 2", [1.5]);
number("maximumFractionDigits: 0", [2.5, -0.4]);
number("maximumSignificantDigits: 3", [123456, 0.0012345]);
number("minimumSignificantDigits: 4", [1.5]);
number('useGrouping: "false"', [1234567]);
number('useGrouping: "min2"', [1234, 12345]);
number('signDisplay: "always"', [3, 0]);
number('signDisplay: "exceptZero"', [0, 3]);
number('signDisplay: "negative"', [-0.1, -3]);
number('signDisplay: "never"', [-3]);

for (const style of ["full", "long", "medium", "short"]) date(`dateStyle: "${style}"`);
for (const style of ["medium", "short"]) date(`timeStyle: "${style}"`, ["fr", "en-GB", "ar-MA"]);
for (const style of ["full", "long", "medium", "short"]) date(`dateStyle: "${style}", timeStyle: "short"`, ["fr", "en-GB", "ar-MA"]);
for (const options of ['weekday: "long"', 'weekday: "short"', 'month: "long"', 'month: "short"', 'year: "numeric"', 'day: "numeric"']) date(options);
date('year: "numeric", month: "long"');
date('year: "numeric", month: "short"', ["fr", "en-GB", "es"]);
date('year: "numeric", month: "numeric"');
date('year: "numeric", month: "numeric", day: "numeric"');
date('day: "numeric", month: "long"');
date('day: "numeric", month: "short"');
date('weekday: "long", day: "numeric", month: "long"');
date('weekday: "long", year: "numeric", day: "numeric", month: "long"');
date('weekday: "short", year: "numeric", day: "numeric", month: "short"', ["fr", "en-GB", "es"]);
date('hour: "numeric", minute: "numeric"', ["fr", "en-GB", "ar-MA"]);

for (const [from, to] of [["2027-03-03", "2027-03-05"], ["2027-03-30", "2027-04-02"], ["2026-12-30", "2027-01-02"], ["2027-03-03", "2027-03-03"]]) {
    for (const style of ["long", "medium"]) range(`dateStyle: "${style}"`, from, to);
    range('dateStyle: "short"', from, to, ["fr", "en-GB", "ar-MA"]);
    range('dateStyle: "full"', from, to, ["fr", "es"]);
}
range('year: "numeric", month: "long"', "2027-03-03", "2027-05-05", ["fr", "en-GB", "ar-MA"]);
range('year: "numeric"', "2027-03-03", "2029-05-05");
range('dateStyle: "long", timeStyle: "short"', "2027-03-03T09:00", "2027-03-04T17:30", ["fr", "en-GB", "ar-MA"]);
range('timeStyle: "short"', "2027-03-03T09:00", "2027-03-03T17:30", ["en-GB", "ar-MA"]);

relative('unit: "day"', [1, -1, 3, -3, 0]);
relative('unit: "day", numeric: "auto"', [1, -1, 0, -2, 3]);
relative('unit: "month", style: "short"', [2]);
relative('unit: "year", numeric: "auto"', [-1, 2]);
relative('unit: "hour", style: "narrow"', [-1.5]);

list("", [["a"], ["a", "b"], ["a", "b", "c"], ["i", "inglés"]]);
list('type: "disjunction"', [["a", "b", "c"]]);
list('type: "unit"', [["a", "b", "c"]]);
list('type: "unit", style: "narrow"', [["a", "b", "c"]]);
list('style: "short"', [["a", "b", "c"]]);
