import * as React from "react";
import { fetchFunctions } from "../state/functionList";
import { useTask } from "../state/useTask";
import { PageFrame, type PageProps } from "./PageFrame";
import { NameErrors } from "./NameErrors";
import { ThisExcel } from "./ThisExcel";

/** Whether Excel has what Outturn needs, and cells that do not find their function. */
export function CheckPage({ host, shown }: PageProps): JSX.Element {
  const task = useTask();
  const [names, setNames] = React.useState<readonly string[] | null>(null);
  const [fetched, setFetched] = React.useState(false);
  React.useEffect(() => {
    let left = false;
    fetchFunctions().then(
      (functions) => {
        if (left) return;
        setNames(functions === null ? null : functions.map(({ name }) => name));
        setFetched(true);
      },
      (error: unknown) => {
        setNames(() => {
          throw error;
        });
      },
    );
    return () => {
      left = true;
    };
  }, []);
  return (
    <PageFrame page="check" host={host} shown={shown} task={task}>
      {host === "browser" ? (
        <p>This page checks Excel and the open workbook. Open Outturn in Excel to use it.</p>
      ) : (
        <>
          <p>If a function does not work, look here first. Looking changes nothing in the workbook.</p>
          {fetched ? (
            <>
              <ThisExcel names={names} />
              <NameErrors names={names} task={task} />
            </>
          ) : null}
        </>
      )}
    </PageFrame>
  );
}
