/* The "where" of Windows, which Wine has in name only: each folder of PATH that has the file, in their order. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

int main(int count, char **words) {
    char path[MAX_PATH];
    int found = 0;
    for (char *folder = strtok(getenv("PATH"), ";"); folder != NULL && count == 2; folder = strtok(NULL, ";")) {
        snprintf(path, sizeof path, "%s\\%s", folder, words[1]);
        if (GetFileAttributesA(path) != INVALID_FILE_ATTRIBUTES) {
            puts(path);
            found = 1;
        }
    }
    return found ? 0 : 1;
}
