export const RUST_ONLY: string[];
export function catalogue(language: string, skip?: string[]): Map<string, string[]>;
export function keysModule(): string;
