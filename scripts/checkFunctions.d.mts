interface Told {
  readonly functions: readonly {
    readonly name: string;
    readonly parameters: readonly { readonly name: string; readonly optional?: boolean }[];
  }[];
}

export function signatureFaults(metadata: Told, known: readonly string[], changelog: string): string[];
