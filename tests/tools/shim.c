// Stands between befund and the C library and lets chosen calls fail, wait or be the last thing that the program does.
//
// cc -shared -fPIC -o shim.so shim.c && SHIM="rename:2:error=13,fsync:0:wait=50" LD_PRELOAD=./shim.so befund run …
//
// A rule is `call:nth:what`; the 0th are all of them. `error=N` fails with that number, `wait=N` waits N milliseconds before,
// `kill` ends the program before the call and `die` after it. SHIM_NO_EXCHANGE=N lets renameat2 fail, which befund calls without
// the C library. SHIM_LOG=FILE lists what is opened. SHIM_DISK=N is a disk on which N bytes are free: what goes beyond is written
// up to there. SHIM_HELD=END is the end of the name of a file that another program holds (EBUSY).
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { RULES = 16, PASS = 0, DIE = -1 };
struct rule { char call[24]; int nth; char what[24]; int seen; };
static struct rule rules[RULES];
static int count;

static void end(void) { kill(getpid(), SIGKILL); for (;;) pause(); }

__attribute__((constructor)) static void begin(void) {
    const char *given = getenv("SHIM");
    char copy[1024] = "";
    if (given) strncpy(copy, given, sizeof copy - 1);
    char *rest = copy, *part;
    while ((part = strsep(&rest, ",")) && count < RULES)
        if (sscanf(part, "%23[^:]:%d:%23s", rules[count].call, &rules[count].nth, rules[count].what) == 3) count++;
    const char *number = getenv("SHIM_NO_EXCHANGE");
    if (!number) return;
    struct sock_filter steps[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_renameat2, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (atoi(number) & SECCOMP_RET_DATA)),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog filter = { sizeof steps / sizeof *steps, steps };
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter)) _exit(99);
}

// The number of the error to fail with, PASS, or DIE.
static int before(const char *call) {
    for (int i = 0; i < count; i++) {
        struct rule *rule = &rules[i];
        if (strcmp(rule->call, call)) continue;
        int seen = __sync_add_and_fetch(&rule->seen, 1);
        if (rule->nth && seen != rule->nth) continue;
        int number;
        if (!strcmp(rule->what, "kill")) end();
        if (!strcmp(rule->what, "die")) return DIE;
        if (sscanf(rule->what, "error=%d", &number) == 1) return number;
        if (sscanf(rule->what, "wait=%d", &number) == 1) {
            struct timespec time = { number / 1000, number % 1000 * 1000000L };
            nanosleep(&time, NULL);
        }
    }
    return PASS;
}

#define REAL(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)
#define AROUND(name, ...) \
    REAL(name); \
    int what = before(#name); \
    if (what > 0) { errno = what; return -1; } \
    __typeof__(real(__VA_ARGS__)) result = real(__VA_ARGS__); \
    if (what == DIE) end(); \
    return result;

int rename(const char *old, const char *new) { AROUND(rename, old, new) }
int flock(int file, int how) { AROUND(flock, file, how) }
int fsync(int file) { AROUND(fsync, file) }
int mkdir(const char *path, mode_t mode) { AROUND(mkdir, path, mode) }
int unlinkat(int folder, const char *path, int flags) { AROUND(unlinkat, folder, path, flags) }
int unlink(const char *path) { AROUND(unlink, path) }
int rmdir(const char *path) { AROUND(rmdir, path) }
int chmod(const char *path, mode_t mode) { AROUND(chmod, path, mode) }

// Bytes that are free on the disk; -1 where it has no end.
static long room(void) {
    static long left = -2;
    if (left == -2) {
        const char *given = getenv("SHIM_DISK");
        left = given ? atol(given) : -1;
    }
    return left;
}

static ssize_t write_within(int file, const void *bytes, size_t length) {
    static long used;
    REAL(write);
    struct stat about;
    if (room() < 0 || fstat(file, &about) || !S_ISREG(about.st_mode)) return real(file, bytes, length);
    long before = __sync_fetch_and_add(&used, (long)length);
    if (before + (long)length <= room()) return real(file, bytes, length);
    if (before >= room()) { errno = ENOSPC; return -1; }
    return real(file, bytes, (size_t)(room() - before));
}

ssize_t write(int file, const void *bytes, size_t length) {
    int what = before("write");
    if (what > 0) { errno = what; return -1; }
    ssize_t result = write_within(file, bytes, length);
    if (what == DIE) end();
    return result;
}

int pthread_create(pthread_t *thread, const pthread_attr_t *how, void *(*work)(void *), void *with) {
    REAL(pthread_create);
    int what = before("pthread_create");
    return what > 0 ? what : real(thread, how, work, with);
}

static void log_open(const char *path) {
    const char *file = getenv("SHIM_LOG");
    if (!file) return;
    int log = syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_APPEND | O_CREAT, 0600);
    if (log < 0) return;
    char line[4200];
    int length = snprintf(line, sizeof line, "%s\n", path);
    syscall(SYS_write, log, line, (size_t)length);
    syscall(SYS_close, log);
}

int open64(const char *path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    mode_t mode = flags & O_CREAT ? va_arg(more, mode_t) : 0;
    va_end(more);
    log_open(path);
    const char *held = getenv("SHIM_HELD");
    size_t length = strlen(path), ending = held ? strlen(held) : 0;
    if (held && length >= ending && !strcmp(path + length - ending, held)) { errno = EBUSY; return -1; }
    const char *call = flags & O_CREAT ? "create" : "open";
    int what = before(call);
    if (what > 0) { errno = what; return -1; }
    REAL(open64);
    int result = real(path, flags, mode);
    if (what == DIE) end();
    return result;
}
