/** What functions.json tells Excel of one function. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly options?: Readonly<Record<string, boolean>>;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly dimensionality: string;
    readonly type: string;
    readonly optional?: boolean;
  }[];
}

export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly allowCustomDataForDataTypeAny: boolean;
  readonly functions: readonly FunctionMetadata[];
}

export function functionFiles(): string[];
export function functionMetadata(): Promise<FunctionsMetadata>;
export function functionNames(): Promise<Record<string, string>>;
export function signaturesOf(metadata: Pick<FunctionsMetadata, "functions">): string[];
