// A number of things in words, as the page's language counts: the element has the forms of the sentence, with `#` where the number goes.
const locale = document.documentElement.lang;
const numbers = new Intl.NumberFormat(locale);
const plurals = new Intl.PluralRules(locale);

export const number = (value) => numbers.format(value);

export const counted = ({ dataset }, count) => (count === 0 ? dataset.zero : (dataset[plurals.select(count)] ?? dataset.other)).replace("#", number(count));
