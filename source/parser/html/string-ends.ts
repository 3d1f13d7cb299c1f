/** What follows a quotation mark that ends a value: a bracket, or a comma and the next member or entry. */
const AFTER_MEMBER = /\s*(?:,\s*)?(?:[}\]]|"[^"\n]{0,80}"\s*:|$)/y;
const AFTER_ENTRY = /\s*(?:[}\]]|$|,\s*(?:["[{\d}\]-]|$))/y;

/** Whether the quotation mark at `at` ends a string of JSON, by what follows it; otherwise it is one of the string's characters. */
export function endsString(text: string, at: number, inArray = false): boolean {
  const after = inArray ? AFTER_ENTRY : AFTER_MEMBER;
  after.lastIndex = at + 1;
  return after.test(text);
}
