/** What the shim needs to know; plain data, because in Chromium it crosses into the page. */
export interface ShimConfig {
  readonly sets: Readonly<Record<string, string>>;
  readonly locale: string;
}

/**
 * The two things that Excel puts on a page before its scripts run: `window.external`, through which office.js learns
 * where it is, and the rich API message bridge.
 *
 * In Chromium the text of this function is sent into the page, so it may use nothing from outside itself. `target` is
 * the window; the page's own where none is given.
 */
export function installHostShim(config: ShimConfig, target: object = globalThis): void {
  const page = target as {
    excelHostMessage?: (message: string) => unknown;
    excelHostReceive?: (message: string) => void;
    _richApiNativeBridge?: unknown;
  };
  const settings: Record<string, string> = {};
  const answerSoon = (answer: () => void): void => {
    setTimeout(answer, 0);
  };
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "a0a0a0a0-0000-4000-8000-000000000001",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetHostFullVersion: () => "16.0.18025.20000",
    GetAppUILocale: () => config.locale,
    GetAppDataLocale: () => config.locale,
    GetDocUrl: () => "C:\\Book1.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "c",
    GetInstanceId: () => "i",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(config.sets),
    GetHostCustomMessage: () => "",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () =>
      JSON.stringify({
        bodyBackgroundColor: 0xffffff,
        bodyForegroundColor: 0,
        controlBackgroundColor: 0xffffff,
        controlForegroundColor: 0,
      }),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]): void => {
        for (const [key, value] of Object.entries(settings)) {
          keys.push(key);
          values.push(value);
        }
      },
      WriteAsync: (keys: string[], values: string[], done: (status: number) => void): void => {
        for (const key of Object.keys(settings)) delete settings[key];
        keys.forEach((key, index) => {
          settings[key] = values[index] ?? "";
        });
        answerSoon(() => done(0));
      },
      RefreshAsync: (done: () => void): void => done(),
    }),
  };
  // 5001 is office.js's number for an internal error: what is not here fails at once, not never.
  const notHere = 5001;
  const external = {
    // The last part, 3, says: a shared runtime that also holds custom functions.
    GetHostInfo: () => `Excel$Win32$16.01$${config.locale}$telemetry$$$3`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (_id: number, _params: unknown, done: (result: readonly number[]) => void): void =>
      answerSoon(() => done([notHere])),
    RegisterEvent: (_id: number, _target: string, _handler: unknown, done: (status: number) => void): void =>
      answerSoon(() => done(notHere)),
    UnregisterEvent: (_id: number, _target: string, done: (status: number) => void): void => answerSoon(() => done(0)),
    MessageParent2: (): void => undefined,
    MessageChild2: (): void => undefined,
  };
  Object.defineProperty(page, "external", { configurable: true, get: () => external, set: () => undefined });
  const bridge: { sendMessageToHost: (message: string) => void; onMessageFromHost?: (message: string) => void } = {
    sendMessageToHost: (message) => {
      void page.excelHostMessage?.(message);
    },
  };
  page._richApiNativeBridge = bridge;
  page.excelHostReceive = (message) => bridge.onMessageFromHost?.(message);
}
