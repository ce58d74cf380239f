import * as React from "react";
import type { Host } from "../host/isExcel";
import type { Task } from "../state/useTask";
import { TaskStatus } from "../ui/TaskStatus";
import { PAGE_NAMES, type PageId } from "../ui/pages";

export interface PageProps {
  readonly host: Host;
  /** Whether the page is in sight: a page that was opened keeps what was done on it. */
  readonly shown: boolean;
}

interface PageFrameProps extends PageProps {
  readonly page: PageId;
  readonly task: Task;
}

/** A page with its heading, which takes the focus whenever the page comes into sight. */
export function PageFrame({ page, host, shown, task, children }: React.PropsWithChildren<PageFrameProps>): JSX.Element {
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useLayoutEffect(() => {
    if (!shown) return;
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, [shown]);
  return (
    <main>
      <h2 tabIndex={-1} ref={heading}>
        {PAGE_NAMES[page]}
      </h2>
      <TaskStatus busy={task.busy} fault={task.fault} inExcel={host === "excel"} />
      {children}
    </main>
  );
}
