import * as React from "react";
import { faultWords } from "./faultWords";

interface Props {
  /** Whether what stands round it keeps the job, so that only this part is drawn again. */
  readonly keepsJob?: boolean;
  /** What is drawn inside; another clears a fault, because the person has moved on. */
  readonly at?: string;
}

interface State {
  /** What was thrown, in a box of its own because anything can be; null where nothing was. */
  readonly broken: { readonly error: unknown } | null;
}

/** Where a fault of ours in drawing ends up: it is said plainly, and the person can go on with what they have. */
export class FaultBoundary extends React.Component<React.PropsWithChildren<Props>, State> {
  override readonly state: State = { broken: null };

  static getDerivedStateFromError(error: unknown): State {
    return { broken: { error } };
  }

  override componentDidUpdate(before: Readonly<Props>): void {
    if (this.state.broken !== null && before.at !== this.props.at) this.setState({ broken: null });
  }

  override render(): React.ReactNode {
    const { broken } = this.state;
    if (broken === null) return this.props.children;
    if (this.props.keepsJob === true) {
      return (
        <>
          <p role="alert">{faultWords(broken.error, true)}</p>
          <button type="button" className="plain-button" onClick={() => this.setState({ broken: null })}>
            Try again
          </button>
        </>
      );
    }
    return (
      <main>
        <h1>Outturn has stopped</h1>
        <p role="alert">{faultWords(broken.error, false)}</p>
        <button type="button" className="plain-button" onClick={() => window.location.reload()}>
          Start again
        </button>
      </main>
    );
  }
}
