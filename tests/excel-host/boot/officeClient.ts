/** How the client's custom functions part looks to an add-in; its types are not in @types/office-js. */
export interface CustomFunctionsClient {
  associate(id: string, implementation: (...args: never[]) => unknown): void;
  readonly Error: new (code: string, message?: string) => Error;
  readonly ErrorCode: Readonly<
    Record<"invalidValue" | "notAvailable" | "divisionByZero" | "invalidNumber" | "nullReference", string>
  >;
}

/** The globals that office.js makes on a page. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension & { readonly CommonUtility: { _doApiNotSupportedCheck: boolean } };
  readonly CustomFunctions: CustomFunctionsClient;
}
