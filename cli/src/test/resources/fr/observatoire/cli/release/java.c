/*
 * Stands in for Java on Windows: says the version that a file beside it tells, or else its own path and its arguments, each
 * in brackets and in UTF-8, and ends with the status that STATUS asks for.
 */
#include <fcntl.h>
#include <io.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

static void say(const wchar_t *word) {
    char utf8[4096];
    WideCharToMultiByte(CP_UTF8, 0, word, -1, utf8, sizeof utf8, NULL, NULL);
    printf("[%s]", utf8);
}

static int say_version(const wchar_t *self) {
    wchar_t name[MAX_PATH];
    char version[64];
    swprintf(name, MAX_PATH, L"%ls.version", self);
    FILE *file = _wfopen(name, L"r");
    if (file == NULL || fgets(version, sizeof version, file) == NULL) {
        return 1;
    }
    fprintf(stderr, "openjdk version \"%s\" 2026-01-20\n", version);
    return 0;
}

int wmain(int count, wchar_t **words) {
    wchar_t self[MAX_PATH];
    GetModuleFileNameW(NULL, self, MAX_PATH);
    if (count == 2 && wcscmp(words[1], L"-version") == 0) {
        return say_version(self);
    }
    _setmode(_fileno(stdout), _O_BINARY);
    say(self);
    for (int i = 1; i < count; i++) {
        say(words[i]);
    }
    const wchar_t *status = _wgetenv(L"STATUS");
    return status == NULL ? 0 : _wtoi(status);
}
