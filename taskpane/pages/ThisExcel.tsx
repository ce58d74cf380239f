import * as React from "react";
import { registeredFunctions, requirements } from "../host/checkExcel";
import { plural } from "../state/plural";

/** What Outturn asks of Excel, and whether its functions are registered. */
export function ThisExcel({ names }: { readonly names: readonly string[] | null }): JSX.Element {
  const functions = registrationWords(names, registeredFunctions());
  return (
    <section aria-labelledby="excel-heading">
      <h3 id="excel-heading">This Excel</h3>
      <dl className="checks">
        {requirements().map(({ name, present, sentence }) => (
          <Check key={name} name={name} good={present} sentence={sentence} />
        ))}
        <Check name="Functions" good={functions.good} sentence={functions.sentence} />
      </dl>
    </section>
  );
}

function Check({
  name,
  good,
  sentence,
}: {
  readonly name: string;
  readonly good: boolean;
  readonly sentence: string;
}): JSX.Element {
  return (
    <div className={good ? "good" : "bad"}>
      <dt>{name}</dt>
      <dd>{sentence}</dd>
    </div>
  );
}

function registrationWords(
  names: readonly string[] | null,
  registered: readonly string[] | null,
): { readonly good: boolean; readonly sentence: string } {
  if (names === null)
    return {
      good: false,
      sentence: "The list of functions could not be fetched. Check your connection, then open Outturn again.",
    };
  if (registered === null)
    return {
      good: false,
      sentence: "Excel does not say whether the functions are registered. Try one: =RAG(65.4%, 64%) gives Green.",
    };
  const present = new Set(registered.map((name) => name.toUpperCase()));
  const missing = names.filter((name) => !present.has(name.toUpperCase()));
  if (missing.length === 0) return { good: true, sentence: `Registered: all ${names.length}.` };
  const which = missing.length === names.length ? "None is registered." : `Not registered: ${missing.join(", ")}.`;
  return {
    good: false,
    sentence:
      `${which} Close Outturn and open it again. ` + `${plural(missing.length, "function")} cannot be used until then.`,
  };
}
