/** Longest text that an Excel cell holds. */
const LONGEST = 32767;

/** What may have to go: control characters, and halves of surrogate pairs with their other half or without. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNCLEAN = /[\u0000-\u0008\u000B-\u001F\u007F\uD800-\uDFFF\uFFFE\uFFFF]/;

/**
 * Text without what a file or a page cannot hold: control characters go (line breaks and tabs stay, a Windows
 * line break becomes a plain one), half a surrogate pair becomes the replacement character, and text longer than
 * an Excel cell (32,767 characters) is cut with an ellipsis.
 *
 * @example
 * cleanText("a\u0001b\r\nc") //=> "ab\nc"
 * cleanText("=1+1") //=> "=1+1"
 */
export function cleanText(text: string): string {
  // A report has hundreds of thousands of cells, and hardly one that is not clean.
  if (!UNCLEAN.test(text) && text.length <= LONGEST) return text;
  const clean = text
    .replace(/\r\n?/g, "\n")
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g, "")
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/g, "\uFFFD")
    .replace(/(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
  if (clean.length <= LONGEST) return clean;
  const cut = clean.slice(0, LONGEST - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/**
 * A web address that is safe to write as a link: `https:`, `http:` and `mailto:` ones. Null for any other,
 * which is then shown as plain text, since an extract may hold a `javascript:` one.
 *
 * @example
 * safeUrl("https://www.gov.uk/") //=> "https://www.gov.uk/"
 * safeUrl("javascript:alert(1)") //=> null
 */
export function safeUrl(url: string): string | null {
  const clean = cleanText(url).trim();
  return /^(https?:\/\/|mailto:)[^\s<>"]+$/i.test(clean) ? clean : null;
}
