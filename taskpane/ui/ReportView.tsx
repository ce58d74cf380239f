import * as React from "react";
import type { HtmlFragment } from "../../src/index";

/** The report as a page shows it. Its markup is our own writer's, which escapes every word of the files. */
export function ReportView({ fragment }: { readonly fragment: HtmlFragment }): JSX.Element {
  const box = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    const view = box.current;
    if (view === null) return undefined;
    // A link within the report moves the focus and leaves the page's address alone: Excel keeps its own words in it.
    const follow = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
      const place = link === null ? null : document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
      if (place === null) return;
      event.preventDefault();
      if (place.tabIndex < 0) place.tabIndex = -1;
      place.focus();
      place.scrollIntoView({ block: "start" });
    };
    view.addEventListener("click", follow);
    return () => view.removeEventListener("click", follow);
  }, []);
  return (
    <div className="report-view" ref={box}>
      <style>{fragment.styles}</style>
      <div dangerouslySetInnerHTML={{ __html: fragment.html }} />
    </div>
  );
}
