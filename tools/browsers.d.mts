export type BrowserName = 'chromium' | 'firefox';
export declare const BROWSERS: BrowserName[];
export declare function findBrowser(name: BrowserName, env?: NodeJS.ProcessEnv): string | undefined;
export declare function howToInstall(name: BrowserName, env?: NodeJS.ProcessEnv): string;
export declare function isOverridden(name: BrowserName, env?: NodeJS.ProcessEnv): boolean;
export declare function aptPackage(name: BrowserName): string;
