import * as React from "react";
import { fetchFunctions, findFunctions, type FunctionHelp } from "../state/functionList";
import { plural } from "../state/plural";
import { useTask } from "../state/useTask";
import { TextField } from "../ui/TextField";
import { FunctionEntry } from "./FunctionEntry";
import { PageFrame, type PageProps } from "./PageFrame";
import { PlainFormulas } from "./PlainFormulas";

type Functions = readonly FunctionHelp[] | "fetching" | "notFetched";

/** What each function does, and a way to put it into the sheet. */
export function FunctionsPage({ host, shown }: PageProps): JSX.Element {
  const task = useTask();
  const [functions, setFunctions] = React.useState<Functions>("fetching");
  const [search, setSearch] = React.useState("");
  React.useEffect(() => {
    let left = false;
    fetchFunctions().then(
      (fetched) => {
        if (!left) setFunctions(fetched ?? "notFetched");
      },
      (error: unknown) => {
        setFunctions(() => {
          throw error;
        });
      },
    );
    return () => {
      left = true;
    };
  }, []);
  const matches = typeof functions === "string" ? [] : findFunctions(functions, search);

  return (
    <PageFrame page="functions" host={host} shown={shown} task={task}>
      <p>Functions to use in any sheet, such as =RAG(). Each figure can be one cell or a range of them.</p>
      {host === "excel" ? null : <p className="note">To put a function into a cell, open Outturn in Excel.</p>}
      {functions === "notFetched" ? (
        <p role="alert">The list of functions could not be fetched. Check your connection, then open Outturn again.</p>
      ) : null}
      {typeof functions === "string" ? null : (
        <>
          <TextField
            id="function-search"
            kind="search"
            label="Search the functions"
            value={search}
            onChange={setSearch}
          />
          <p role="status" className="hint">
            {matches.length === 0
              ? `No function has “${search.trim()}” in its description. Try another word.`
              : plural(matches.length, "function")}
          </p>
          <ul className="functions">
            {matches.map((help) => (
              <FunctionEntry key={help.id} help={help} host={host} task={task} />
            ))}
          </ul>
          <PlainFormulas host={host} task={task} />
        </>
      )}
    </PageFrame>
  );
}
