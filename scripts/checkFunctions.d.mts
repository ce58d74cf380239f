interface FunctionsMetadata {
  readonly functions: readonly {
    readonly name: string;
    readonly parameters: readonly { readonly name: string; readonly optional?: boolean }[];
  }[];
}

export function signatureFaults(metadata: FunctionsMetadata, published: readonly string[], changelog: string): string[];
