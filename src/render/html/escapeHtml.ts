import { cleanText } from "../../domain/cleanText";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text as HTML shows it, safe between tags and inside quoted attributes.
 *
 * @example
 * escapeHtml("<b>Fish & \"chips\"</b>") //=> "&lt;b&gt;Fish &amp; &quot;chips&quot;&lt;/b&gt;"
 */
export function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/**
 * Text as a quoted CSS string, safe inside a `<style>` element: all but letters, digits and spaces as codes.
 *
 * @example
 * cssString("Q2 </style>") //=> "\"Q2 \\3c \\2f style\\3e \""
 */
export function cssString(text: string): string {
  const codes = [...cleanText(text)].map((character) =>
    /[A-Za-z0-9 ]/.test(character) ? character : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${codes.join("")}"`;
}
