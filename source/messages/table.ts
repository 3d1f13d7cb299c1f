/**
 * The table of messages of any language, given the English one: a text for each text, a function with the same values for each
 * function, and so on. A list may be longer or shorter.
 */
export type TableOf<English> = {
  readonly [Name in keyof English]: English[Name] extends string
    ? string
    : English[Name] extends readonly string[]
      ? readonly string[]
      : English[Name] extends (...values: infer Values) => string
        ? (...values: Values) => string
        : TableOf<English[Name]>;
};

/** The forms of a text for different numbers; a language has those that `Intl.PluralRules` distinguishes. */
export type PluralForms = { readonly other: string } & Partial<Readonly<Record<Intl.LDMLPluralRule, string>>>;

/** Makes the function that chooses the form for a number, by the rules of a language (a BCP 47 tag). */
export function pluralIn(language: string): (count: number, forms: PluralForms) => string {
  let rules: Intl.PluralRules | undefined;
  return (count, forms) => {
    rules ??= new Intl.PluralRules(language);
    return forms[rules.select(count)] ?? forms.other;
  };
}

/** Makes the function that writes a date as a language does; `day` and `month` may be missing. */
export function dateIn(language: string): (year: number, month?: number, day?: number) => string {
  return (year, month, day) => {
    const date = new Date(0);
    date.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
    return new Intl.DateTimeFormat(language, {
      year: 'numeric',
      ...(month === undefined ? {} : { month: 'long' }),
      ...(month === undefined || day === undefined ? {} : { day: 'numeric' }),
      timeZone: 'UTC',
    }).format(date);
  };
}
