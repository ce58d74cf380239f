import * as React from "react";
import type { PackModel, Result } from "../../../src/index";
import type { Task } from "../../state/useTask";

const BoardPack = React.lazy(() => import("./BoardPack"));

/** The board pack of the report in the open workbook. */
export function PackOfWorkbook({ task }: { readonly task: Task }): JSX.Element {
  return (
    <React.Suspense fallback={null}>
      <BoardPack task={task} pack={packOfWorkbook} inWorkbook />
    </React.Suspense>
  );
}

async function packOfWorkbook(): Promise<Result<PackModel>> {
  return (await import("../../host/refresh/packInWorkbook")).packInWorkbook();
}
