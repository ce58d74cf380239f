import { RULE_NAMES, RULE_WORDS, RULES } from "../../src/index";
import { EXIT, type ExitCode } from "../exit";

/** `outturn rules`: how each rule decides a status, and where it comes from. */
export function runRules(options: { readonly json?: boolean }): ExitCode {
  const words = RULE_NAMES.split("; ");
  const rules = RULES.map((rule, index) => ({ rule: words[index] ?? rule, ...RULE_WORDS[rule] }));
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify({ version: 1, rules }, null, 2)}\n`);
    return EXIT.done;
  }
  const lines = rules.flatMap(({ rule, name, decides, source }) => [
    `${name} (in a plan: ${rule})`,
    `  ${decides}`,
    `  Source: ${source}.`,
    "",
  ]);
  process.stdout.write(
    `${lines.join("\n")}Actions: the status is the word that the source states, never worked out from figures.\n`,
  );
  return EXIT.done;
}
