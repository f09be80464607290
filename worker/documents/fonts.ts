import regular from "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf";
import bold from "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf";

/** Noto Sans, the whole TrueType files: Latin, Greek, Cyrillic, Vietnamese. */
export const FONTS: { regular: ArrayBuffer; bold: ArrayBuffer } = { regular, bold };
