import * as React from "react";
import type { PackModel, Result } from "../../src/index";
import { ok, packOnDemand, workbookOnDemand, writeHtml } from "../../src/index";
import { saveFile } from "../ui/saveFile";
import { Button } from "../ui/Button";
import { packFactsIn } from "../state/refresh/refreshedModel";
import { reportFileName } from "../state/reportFileName";
import type { StepProps } from "./stepProps";

const BoardPack = React.lazy(() => import("./pack/BoardPack"));

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** In a browser without Excel the report is a file to keep. */
export function DownloadReport({ job, dispatch, task }: StepProps<"built"> | StepProps<"written">): JSX.Element {
  const { model, page } = job;
  const workbook = (): void =>
    task.run("Making the workbook", async () => {
      // The writer is larger than the rest of the pane: it comes when it is wanted.
      const { writeWorkbook } = await workbookOnDemand();
      const name = reportFileName(model, ".xlsx");
      saveFile(name, WORKBOOK, await writeWorkbook(model, new Date()));
      dispatch({ kind: "wrote", place: `Downloaded: ${name}` });
    });
  const savePage = (): void => {
    const name = reportFileName(model, ".html");
    saveFile(name, "text/html;charset=utf-8", writeHtml(page));
    dispatch({ kind: "wrote", place: `Downloaded: ${name}` });
  };
  const makePack = async (): Promise<Result<PackModel>> => {
    const { buildPack } = await packOnDemand();
    return ok(buildPack(await packFactsIn(job, job.checkedExtract)));
  };
  return (
    <>
      <section className="output" aria-labelledby="workbook-heading">
        <h3 id="workbook-heading">Excel workbook</h3>
        <p>Every sheet of the report, ready to print.</p>
        <Button kind="main" text="Download the workbook" onClick={workbook} />
      </section>
      <section className="output" aria-labelledby="page-heading">
        <h3 id="page-heading">Web page</h3>
        <p>The same report as one file that opens in any browser.</p>
        <Button kind="other" text="Download the web page" onClick={savePage} />
      </section>
      <React.Suspense fallback={null}>
        <BoardPack task={task} pack={makePack} inWorkbook={false} />
      </React.Suspense>
    </>
  );
}
