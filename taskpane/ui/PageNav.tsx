import * as React from "react";
import { PAGE_NAMES, PAGES, type PageId } from "./pages";

/** The pages of the pane, with the present one marked. */
export function PageNav({ at, onGo }: { readonly at: PageId; readonly onGo: (to: PageId) => void }): JSX.Element {
  return (
    <nav aria-label="Pages">
      <ul className="pages">
        {PAGES.map((page) => (
          <li key={page}>
            <button type="button" aria-current={page === at ? "page" : undefined} onClick={() => onGo(page)}>
              {PAGE_NAMES[page]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
