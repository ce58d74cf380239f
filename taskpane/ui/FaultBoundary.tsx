import * as React from "react";

interface State {
  readonly broken: boolean;
}

/** Where a fault of ours ends up: it is said plainly, and the person can start again. */
export class FaultBoundary extends React.Component<React.PropsWithChildren<unknown>, State> {
  override readonly state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render(): React.ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <main>
        <h1>Outturn has stopped</h1>
        <p role="alert">Something went wrong on our side, or part of Outturn could not be fetched. Check your connection, then start again.</p>
        <button type="button" className="plain-button" onClick={() => window.location.reload()}>
          Start again
        </button>
      </main>
    );
  }
}
