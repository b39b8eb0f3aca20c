// Which of a site's languages a browser's wishes ask for, as fluent-langneg looks it up: wish by wish, each first as it is, then with whatever it leaves open.
const parse = (tag) => {
  try {
    const { language, script, region, baseName } = new Intl.Locale(tag);
    const variants = baseName.slice([language, script, region].filter(Boolean).join("-").length);
    return { language, script, region, variants };
  } catch {
    return null;
  }
};

// Wishes and languages without a script or a region are what they most likely mean: zh-TW is written in other letters than zh.
const likely = ({ language, script, region, variants }) => {
  const { script: letters, region: place } = new Intl.Locale([language, script, region].filter(Boolean).join("-")).maximize();
  return { language, script: letters, region: place, variants };
};

const parts = ["language", "script", "region", "variants"];
const fits = (own, wish, isOpen, isWishOpen) => parts.every((part) => own[part] === wish[part] || (isOpen && !own[part]) || (isWishOpen && !wish[part]));

/** The place in `available` of the language that the first of `requested` to be met is met by; -1 where none is. Both are lists of language tags (BCP 47). */
export function negotiate(requested, available) {
  const languages = available.map(parse);
  const find = (wish, isOpen, isWishOpen) => languages.findIndex((own) => own && fits(own, wish, isOpen, isWishOpen));
  for (const wish of requested.map(parse).filter(Boolean)) {
    const whole = { ...likely(wish), variants: "" };
    const homeland = likely({ ...whole, region: undefined });
    const steps = [[wish, false], [wish, true], [likely(wish), true], [whole, true, true], [homeland, true], [{ ...whole, region: undefined }, true, true]];
    const found = steps.map((step) => find(...step)).find((place) => place >= 0);
    if (found !== undefined) return found;
  }
  return -1;
}
