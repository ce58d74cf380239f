import * as React from "react";
import type { Host } from "./host/isExcel";
import type { PageId } from "./ui/pages";
import { ReportPage } from "./pages/ReportPage";
import type { PageProps } from "./pages/PageFrame";
import { PageNav } from "./ui/PageNav";

/** Fetched when they are first opened: most people come for the report. */
const LATER: Readonly<Record<Exclude<PageId, "report">, React.LazyExoticComponent<(props: PageProps) => JSX.Element>>> =
  {
    functions: React.lazy(async () => ({ default: (await import("./pages/FunctionsPage")).FunctionsPage })),
    check: React.lazy(async () => ({ default: (await import("./pages/CheckPage")).CheckPage })),
  };
const OTHERS = ["functions", "check"] as const;

/** The task pane. A page that was left keeps what was done on it, and a report goes on being written. */
export function App({ host }: { readonly host: Host }): JSX.Element {
  const [at, setAt] = React.useState<PageId>("report");
  const [opened, setOpened] = React.useState<readonly PageId[]>(["report"]);
  const go = (page: PageId): void => {
    setOpened((pages) => (pages.includes(page) ? pages : [...pages, page]));
    setAt(page);
  };
  return (
    <>
      <header className="top">
        <h1>Outturn</h1>
        <PageNav at={at} onGo={go} />
      </header>
      <div hidden={at !== "report"}>
        <ReportPage host={host} shown={at === "report"} />
      </div>
      {OTHERS.filter((page) => opened.includes(page)).map((page) => {
        const Page = LATER[page];
        return (
          <div key={page} hidden={at !== page}>
            <React.Suspense fallback={<main role="status">Fetching the page…</main>}>
              <Page host={host} shown={at === page} />
            </React.Suspense>
          </div>
        );
      })}
    </>
  );
}
