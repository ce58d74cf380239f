import * as React from "react";

/** Something that stops a step, and the control where it can be put right. */
export interface Problem {
  readonly sentence: string;
  /** Id of the control; null where there is none. */
  readonly target: string | null;
}

/** What stops a step, at its top. Takes the focus whenever the problems change, so that nobody misses it. */
export function ErrorSummary({ problems }: { readonly problems: readonly Problem[] }): JSX.Element | null {
  const box = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div className="errors" role="alert" aria-labelledby="errors-heading" tabIndex={-1} ref={box}>
      <h3 id="errors-heading">There is a problem</h3>
      <ul>
        {problems.map(({ sentence, target }) => (
          <li key={`${target ?? ""} ${sentence}`}>
            {target === null ? sentence : <JumpLink text={sentence} target={target} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A link that moves the focus, and leaves the page's address alone: Excel keeps its own words in it. */
export function JumpLink({ text, target }: { readonly text: string; readonly target: string }): JSX.Element {
  return (
    <a
      href={`#${target}`}
      onClick={(event) => {
        event.preventDefault();
        const place = document.getElementById(target);
        place?.closest("details")?.setAttribute("open", "");
        place?.focus();
        place?.scrollIntoView({ block: "center" });
      }}
    >
      {text}
    </a>
  );
}
