import { findPeriods, monthCount, type Period } from "../../domain/time/period";
import { APRIL_YEAR, type YearStart } from "../../domain/time/year";
import { sentencesOf, statementsOf } from "../texts/sentences";
import { contentWords, sharedWords } from "../words";

/** Tasks that are done while they go on: to work towards, support, explore or go further with something. */
const OPEN_ENDED = new RegExp(
  String.raw`^\W*(?:(?:to|we will|the force will|through [^,]{3,80}? (?:continue|work|improve|we will` +
    String.raw`|we|support)|in conjunction with [^,]{3,60}? (?:continue|support))\s)*(?:work\s(?:with` +
    String.raw`|towards|closely|together)|continue|support|explore|examine|further|enhance|improve` +
    String.raw`|maintain|prepare|undertake preparatory|engage|be responsive|consider|seek|encourage` +
    String.raw`|promote|start|commence|begin|monitor|plan)\b|\bcommence\b|^\W*through [^.]{3,60}\b` +
    String.raw`(?:continue|improve|ensure)\b`,
  "i",
);
/** Words that the thing itself is done. */
const DONE = new RegExp(
  String.raw`\b(?:(?:has|have|was|were|is|are)\s(?:(?:now|all|both|also|fully|since|been|already` +
    String.raw`|successfully|well)\s)*(?:completed?|implemented|introduced|embedded|integrated` +
    String.raw`|adopted by all|published|delivered|achieved|met|in place|rolled out(?! to)|devolved` +
    String.raw`|finished|in operation|operational|up and running|restructured|deployed|live)|` +
    String.raw`(?:completed|achieved|published|deployed|implemented|introduced)(?:\sand\s\w+)?\s*` +
    String.raw`(?:[.,;]|$)|work complete|(?:fully|up and) (?:up and running|running|operational` +
    String.raw`|implemented|introduced)|^\W*(?:now |all |fully )*(?:introduced|embedded|in place` +
    String.raw`|implemented|rolled out|established|adopted|published|in operation)\b|completed (?:its` +
    String.raw`|the|our)|has (?:implemented|introduced|completed|published|delivered))\b`,
  "i",
);
const NOT_DONE = /\b(?:not|n['’]t|will|to be|once|when|until|expected|yet|part(?:ly|ially))\b/i;

/** Words that the thing is only going to be done, whatever its name in the sentence. */
const TO_COME = new RegExp(
  String.raw`\b(?:(?:will|to|due to|expected to|scheduled to|planned to|set to|is to|are to)\s` +
    String.raw`(?:now\s)?(?:commence|start|begin|go live|launch|be (?:completed|implemented|introduced` +
    String.raw`|launched|rolled out|operational|fully operational|in place|published|delivered` +
    String.raw`|established))|(?:commences|starts|begins|goes live|launches)\s(?:on|in|from)\b|` +
    String.raw`(?:proposed|planned|expected|scheduled|revised)\s(?:go[- ]live|start|completion|launch` +
    String.raw`|date)|(?:completion|launch|implementation|roll[- ]?out|go[- ]live)\s(?:date\s)?(?:is\s` +
    String.raw`|was\s|has been\s|now\s)*(?:re-?scheduled|scheduled|expected|planned|due|delayed` +
    String.raw`|postponed|deferred|set for)|(?:has|have) not (?:yet )?(?:been |)?(?:started|begun` +
    String.raw`|completed|implemented|introduced|rolled out)|not yet (?:started|begun|complete` +
    String.raw`|completed|in place|implemented|introduced|available|live)|(?:yet|still) to (?:be ` +
    String.raw`(?!confirmed|seen)\w+|start|begin)\b|(?:has|have) (?:now )?been (?:assigned|tasked` +
    String.raw`|commissioned|appointed) (?:to|with|by)|work ?streams (?:are |have been )?planned` +
    String.raw`|has slipped)\b`,
  "i",
);
/** Words that it is being done: they count only with a word of the assertion, or with no other subject. */
const UNDER_WAY = new RegExp(
  String.raw`\b(?:(?:(?:is|are)\s(?:now |currently |still |also )?|still )being\s(?:introduced` +
    String.raw`|rolled out|developed|implemented|drawn up|drafted|established|set up|prepared|produced` +
    String.raw`|designed|procured|piloted|trialled|finalised)|(?:is|are) (?:now |currently |still )?` +
    String.raw`(?:in progress|under ?way|ongoing|progressing|in development|at the planning stage)` +
    String.raw`|is an ongoing process|(?:said|reported) to be ongoing|work in progress|(?:is|are) ` +
    String.raw`(?:currently |still |now )?(?:developing|working towards|drawing up|drafting)` +
    String.raw`|currently working (?:on|towards))\b`,
  "i",
);

/** A task that is to give figures, and words that there are none. */
const GIVES_FIGURES = /^\W*(?:to\s)?(?:benchmark|baseline|measure|collect|count)\b/i;
const NO_FIGURES = new RegExp(
  String.raw`\b(?:there (?:is|are)|we have|the force has) (?:as yet |currently |still )?no ` +
    String.raw`(?:\p{L}+ ){0,4}(?:figures?|data|baseline|benchmarks?)\b`,
  "iu",
);
/** A target said to be met for one month of a longer report. */
const ONE_MONTH = new RegExp(
  String.raw`\btarget for (?:the month of )?(?:January|February|March|April|May|June|July|August` +
    String.raw`|September|October|November|December)\b(?: \d{4})?,? (?:has been |was |is )?(?:\w+ly )?` +
    String.raw`(?:achieved|met|exceeded)\b`,
  "i",
);
/** A report of so many months is not answered by one of them. */
const MANY_MONTHS = 6;

/**
 * Words that an assertion answered Y is not yet done, or null: that it will begin, is being done, or has been given to
 * somebody to do. Left alone are tasks that are done while they go on ("work towards", "continue to"), and words that
 * also say that the thing is done. A target met in one month only, and figures that were to be given and are not there,
 * are not done either.
 *
 * @param year When years start, for the dates in the comment.
 * @param period The report's period, so that a date within it is not taken for one to come; null where nobody says.
 * @example
 * notYetDone("Roll out the new radios.", "The roll-out will start in May.", null) //=> "will start"
 * notYetDone("Work towards new radios.", "The roll-out will start in May.", null) //=> null
 * notYetDone("Roll out the new radios.", "The radios have been introduced. A review will start in May.", null)
 *   //=> null
 */
export function notYetDone(
  assertion: string,
  comment: string,
  period: Period | null,
  year: YearStart = APRIL_YEAR,
): string | null {
  const inOneMonth = ONE_MONTH.exec(comment);
  if (inOneMonth !== null && period !== null && monthCount(period) >= MANY_MONTHS) return inOneMonth[0];
  const without = GIVES_FIGURES.test(assertion) ? NO_FIGURES.exec(comment) : null;
  if (without !== null) return without[0];
  if (OPEN_ENDED.test(assertion)) return null;
  const names = contentWords(assertion);
  const statements = sentencesOf(comment).flatMap(({ text }) =>
    statementsOf(text).map(({ text: statement }) => ({ statement, sentence: text })),
  );
  const done = statements.some(({ statement, sentence }) =>
    [statement, sentence].some((said) => DONE.test(said) && !NOT_DONE.test(said) && !TO_COME.test(said)),
  );
  if (done) return null;
  for (const { statement, sentence } of statements) {
    const coming = TO_COME.exec(statement);
    if (coming !== null && !withinPeriod(sentence, period, year)) return coming[0].trim();
    const underWay = UNDER_WAY.exec(statement);
    if (
      underWay !== null &&
      (sharedWords(contentWords(sentence), names).length > 0 ||
        contentWords(statement.slice(0, underWay.index)).length <= 1)
    )
      return underWay[0].trim();
  }
  return null;
}

/** Whether every date of a sentence lies inside the report's period, so that what was to come has come. */
function withinPeriod(sentence: string, period: Period | null, year: YearStart): boolean {
  const dates = findPeriods(sentence, year);
  return period !== null && dates.length > 0 && dates.every(({ period: named }) => named.end <= period.end);
}
