/** English words after which a hyphen at the end of a line more often belongs to a compound than marks a divided word. */
export const COMPOUND_STARTS: ReadonlySet<string> = new Set(
  (
    'all anti back best bottom brand cold cross deep double eight eighty ever ex far fast fifty first five forty four free full good great ' +
    'half hand hard high home ill in large last late left life light long low mid middle mother multi much near never new nine ninety non old ' +
    'on one open part post pre pro quick ready right round second self semi seven seventy short single six sixty slow small so soft state ' +
    'step ten third thirty three time top triple twenty two un under up well wide working world year'
  ).split(' '),
);
