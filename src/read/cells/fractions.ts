/** What the fractions of one character add, in decimals; thirds and sixths to the digits that a number holds. */
export const FRACTIONS: Readonly<Record<string, string>> = {
  "¼": ".25",
  "½": ".5",
  "¾": ".75",
  "⅕": ".2",
  "⅖": ".4",
  "⅗": ".6",
  "⅘": ".8",
  "⅛": ".125",
  "⅜": ".375",
  "⅝": ".625",
  "⅞": ".875",
  "⅓": ".333333333333333",
  "⅔": ".666666666666667",
  "⅙": ".166666666666667",
  "⅚": ".833333333333333",
};
