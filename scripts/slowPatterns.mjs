/**
 * An ESLint rule: a regular expression takes time by the length of its text, or nearly. Refused, since there a text can
 * be divided in more and more ways: a part that repeats without end inside another that does (`(?:a+)+`), alternatives
 * of a part that repeats without end where one can begin as another does (`(?:a|ab)*`), and two parts beside each other
 * that repeat without end and take the same (`\s*[\s,]*`). A pattern that is put together of pieces is refused too
 * where its pieces cannot be read.
 */
export const slowPatterns = {
  meta: {
    type: "problem",
    docs: { description: "no text can make a regular expression slow" },
    schema: [],
    messages: {
      nested: "In {{source}} a part that repeats without end is inside another that does.",
      overlap: "In {{source}} alternatives that repeat without end can begin alike.",
      beside: "In {{source}} two parts that repeat without end stand side by side and take the same.",
      unread: "Write the pattern out, so that it can be seen that no text makes it slow.",
    },
  },

  create(context) {
    const look = (node, source) => {
      const fault = faultOf(source);
      if (fault !== null) context.report({ node, messageId: fault, data: { source: source.slice(0, 60) } });
    };
    return {
      Literal(node) {
        if (node.regex !== undefined) look(node, node.regex.pattern);
      },
      "NewExpression[callee.name='RegExp']"(node) {
        const source = textOf(node.arguments[0]);
        if (source === null) context.report({ node, messageId: "unread" });
        else look(node, source);
      },
    };
  },
};

/** The text of a literal, a template without places to fill, or several of these put together; null for any other. */
function textOf(node) {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type === "TemplateLiteral" && node.expressions.length === 0) return node.quasis[0].value.cooked;
  if (node.type === "TaggedTemplateExpression" && node.quasi.expressions.length === 0)
    return node.quasi.quasis[0].value.raw;
  if (node.type !== "BinaryExpression" || node.operator !== "+") return null;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === null || right === null ? null : left + right;
}

/** What makes a pattern slow; null where nothing does. */
export function faultOf(source) {
  return faultIn(parse(source));
}

/*
 * A pattern is alternatives, each a list of parts. A part is a piece (what it takes: one character by its kind, a group
 * or nothing) with how often it may come.
 */

const ESCAPE = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|k<\w+>|.)/i;

/** @returns the alternatives of a pattern */
function parse(source) {
  let at = 0;
  const alternatives = () => {
    const all = [[]];
    while (at < source.length && source[at] !== ")") {
      if (source[at] === "|") {
        at += 1;
        all.push([]);
      } else all.at(-1).push(part());
    }
    return all;
  };
  const part = () => {
    const piece = pieceAt();
    const many = /^(?:[*+?]|\{\d*(?:,\d*)?\})\??/.exec(source.slice(at))?.[0] ?? "";
    at += many.length;
    const least = /^[*?]/.test(many) ? 0 : Number(/^\{(\d+)/.exec(many)?.[1] ?? 1);
    return { ...piece, least, endless: /^(?:[*+]|\{\d*,\})/.test(many) };
  };
  const pieceAt = () => {
    const start = at;
    if (source[at] === "(") {
      const opening = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(at))[0];
      at += opening.length;
      const inside = alternatives();
      at += 1;
      return { inside, asks: /[=!]$/.test(opening) };
    }
    if (source[at] === "[") {
      at += source[at + 1] === "^" ? 2 : 1;
      while (source[at] !== "]") at += source[at] === "\\" ? escapeAt(at) : 1;
      at += 1;
      return { set: source.slice(start, at) };
    }
    at += source[at] === "\\" ? escapeAt(at) : 1;
    const set = source.slice(start, at);
    return /^(?:\^|\$|\\b|\\B)$/.test(set) ? { asks: true, inside: [[]] } : { set };
  };
  const escapeAt = (from) => ESCAPE.exec(source.slice(from))[0].length;
  return alternatives();
}

function faultIn(alternatives) {
  for (const parts of alternatives) {
    for (const [place, part] of parts.entries()) {
      const inner = part.inside === undefined ? null : faultIn(part.inside);
      if (inner !== null) return inner;
      if (!part.endless) continue;
      if (part.inside?.some((one) => one.some(isEndless)) === true) return repeatsApart(part) ? null : "nested";
      if (part.inside !== undefined && beginAlike(part.inside)) return "overlap";
      if (isBesideAnother(parts, place)) return "beside";
    }
  }
  return null;
}

function isEndless(part) {
  return part.endless || (part.inside?.some((one) => one.some(isEndless)) ?? false);
}

/** `(?:, [^,]+)*`: what repeats begins with what the endless part in it never takes, so that it divides in one way. */
function repeatsApart({ inside }) {
  return inside.every((parts) => {
    const [first, ...rest] = parts;
    if (first?.set === undefined || first.least === 0 || first.endless) return false;
    return rest.every((part) => part.inside === undefined && !(part.endless && meet(part.set, first.set)));
  });
}

/** Whether two alternatives may begin with the same character. */
function beginAlike(alternatives) {
  const firsts = alternatives.map(firstsOf);
  return firsts.some((one, place) =>
    firsts.slice(place + 1).some((other) => one.some((a) => other.some((b) => meet(a, b)))),
  );
}

/** The sets that what is matched may begin with. */
function firstsOf(parts) {
  const sets = [];
  for (const part of parts) {
    if (part.asks === true) continue;
    sets.push(...(part.inside === undefined ? [part.set] : part.inside.flatMap(firstsOf)));
    if (part.least > 0) break;
  }
  return sets;
}

/** Whether the next part that takes anything for certain, or any before it, repeats without end over the same. */
function isBesideAnother(parts, place) {
  const own = firstsOf([{ ...parts[place], least: 1 }]);
  for (const next of parts.slice(place + 1)) {
    if (next.asks === true) continue;
    if (next.endless && firstsOf([next]).some((a) => own.some((b) => meet(a, b)))) return true;
    if (next.least > 0) return false;
  }
  return false;
}

const SAMPLE = [..." \n\t,.;:()[]%£+-–—/'’\"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZé²_|#*"];

/** Whether two sets have a character in common, of those that words are written with. */
function meet(a, b) {
  const [first, second] = [a, b].map((set) => new RegExp(`^(?:${set})$`, set.includes("\\p") ? "iu" : "i"));
  return SAMPLE.some((character) => first.test(character) && second.test(character));
}
