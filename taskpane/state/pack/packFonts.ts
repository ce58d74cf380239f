const REGULAR = new URL(
  "../../../node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  import.meta.url,
);
const BOLD = new URL(
  "../../../node_modules/@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf",
  import.meta.url,
);

/** Fetches the two weights of the font that packs are printed in, and their charts drawn with. */
export async function fetchFonts(): Promise<{ readonly regular: Uint8Array; readonly bold: Uint8Array }> {
  const [regular, bold] = await Promise.all([fetchBytes(REGULAR), fetchBytes(BOLD)]);
  return { regular, bold };
}

async function fetchBytes(address: URL): Promise<Uint8Array> {
  const answer = await fetch(address.href);
  if (!answer.ok) throw new Error(`${address.pathname} answered ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
