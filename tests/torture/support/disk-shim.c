/*
 * Stands between a program and the system for one folder (SIGILL_SHIM_ROOT): counts what changes the disk there, and
 * on demand records it (SIGILL_SHIM_LOG), ends the process in the middle of it with SIGKILL, or lets it fail.
 * Loaded with LD_PRELOAD. The program gives its orders by making folders that do not exist, see disk-shim.ts:
 *
 *   /sigill-shim/kill/N/before|after|half    /sigill-shim/fail/N/ERRNO/once|on    /sigill-shim/off
 *   /sigill-shim/mark/TEXT                   /sigill-shim/count/FILE
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { most_files = 1024, longest_path = 512 };
enum what { op_write = 1, op_truncate, op_sync, op_create, op_rename, op_link, op_unlink, op_mark, op_mkdir };
enum plan { nothing, die_before, die_after, die_half, fail_once, fail_on };

static char watched[most_files][longest_path];
static const char *root;
static size_t root_length;
static int log_file = -1;
static enum plan plan;
static long at, count;
static int with_errno;

#define REAL(name) static __typeof__(name) *real; if (!real) real = dlsym(RTLD_NEXT, #name)

static void put(const void *bytes, size_t length) {
  REAL(write);
  const char *from = bytes;
  while (length > 0) {
    ssize_t done = real(log_file, from, length);
    if (done <= 0) abort();
    from += done;
    length -= (size_t)done;
  }
}

static void put_text(const char *text) {
  uint32_t length = (uint32_t)strlen(text);
  put(&length, 4);
  put(text, length);
}

static void note(enum what what, const char *path, const char *other, int64_t offset, const void *data, size_t length) {
  if (log_file < 0) return;
  uint8_t kind = (uint8_t)what;
  uint32_t size = (uint32_t)length;
  put(&kind, 1);
  put_text(path);
  put_text(other);
  put(&offset, 8);
  put(&size, 4);
  put(data, length);
}

__attribute__((constructor)) static void begin(void) {
  root = getenv("SIGILL_SHIM_ROOT");
  root_length = root ? strlen(root) : 0;
  const char *log = getenv("SIGILL_SHIM_LOG");
  if (log) log_file = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  unsetenv("LD_PRELOAD");
}

static int is_ours(const char *path) {
  return root && path && strncmp(path, root, root_length) == 0 && (path[root_length] == '/' || path[root_length] == 0);
}

static const char *path_of(int fd) {
  return fd >= 0 && fd < most_files && watched[fd][0] ? watched[fd] : NULL;
}

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

/* Before a change. Returns 1 when it is to fail: errno is set. */
static int meets(void) {
  count++;
  if (plan == die_before && count == at) die();
  int fails = (plan == fail_once && count == at) || (plan == fail_on && count >= at);
  if (fails) errno = with_errno;
  return fails;
}

/* After a change that was made. */
static void made(void) {
  if ((plan == die_after || plan == die_half) && count == at) die();
}

static void obey(const char *order) {
  char how[16] = "";
  long n = 0;
  int code = 0;
  if (sscanf(order, "kill/%ld/%15s", &n, how) == 2)
    plan = !strcmp(how, "before") ? die_before : !strcmp(how, "after") ? die_after : die_half;
  else if (sscanf(order, "fail/%ld/%d/%15s", &n, &code, how) == 3)
    plan = !strcmp(how, "once") ? fail_once : fail_on;
  else if (!strncmp(order, "mark/", 5)) {
    note(op_mark, order + 5, "", 0, "", 0);
    return;
  } else if (!strncmp(order, "count/", 6)) {
    FILE *file = fopen(order + 5, "w");
    if (file) fprintf(file, "%ld", count), fclose(file);
    return;
  } else
    plan = nothing;
  at = n;
  with_errno = code;
  count = 0;
}

int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  if (strncmp(path, "/sigill-shim/", 13) == 0) return obey(path + 13), 0;
  if (!is_ours(path)) return real(path, mode);
  if (meets()) return -1;
  int result = real(path, mode);
  if (result == 0) note(op_mkdir, path, "", 0, "", 0);
  made();
  return result;
}

static int opened(int (*real)(const char *, int, ...), const char *path, int flags, mode_t mode) {
  if (!is_ours(path)) return real(path, flags, mode);
  struct stat about;
  int is_new = (flags & O_CREAT) && stat(path, &about) != 0;
  int cuts = !is_new && (flags & O_TRUNC);
  if ((is_new || cuts) && meets()) return -1;
  int fd = real(path, flags, mode);
  if (fd < 0) return fd;
  if (fd < most_files) snprintf(watched[fd], longest_path, "%s", path);
  if (is_new) note(op_create, path, "", 0, "", 0);
  if (cuts) note(op_truncate, path, "", 0, "", 0);
  if (is_new || cuts) made();
  return fd;
}

#define OPEN(name)                                                                                                    \
  int name(const char *path, int flags, ...) {                                                                        \
    REAL(name);                                                                                                       \
    va_list rest;                                                                                                     \
    va_start(rest, flags);                                                                                            \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;                                           \
    va_end(rest);                                                                                                     \
    return opened(real, path, flags, mode);                                                                           \
  }
OPEN(open)
OPEN(open64)

int close(int fd) {
  REAL(close);
  if (fd >= 0 && fd < most_files) watched[fd][0] = 0;
  return real(fd);
}

/* How much of a write is made: half of it where the process dies within, or where the disk has just become full. */
static size_t made_of(size_t length) {
  int is_cut = (plan == die_half && count == at) || (plan == fail_on && with_errno == ENOSPC && count == at);
  return is_cut ? length / 2 : length;
}

static int refuses(size_t length) {
  int fails = meets();
  return fails && !(plan == fail_on && with_errno == ENOSPC && count == at && length > 1);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  REAL(write);
  const char *path = path_of(fd);
  if (!path) return real(fd, bytes, length);
  if (refuses(length)) return -1;
  int64_t offset = lseek(fd, 0, SEEK_CUR);
  ssize_t done = real(fd, bytes, made_of(length));
  if (done > 0) note(op_write, path, "", offset, bytes, (size_t)done);
  made();
  return done;
}

#define PWRITE(name)                                                                                                  \
  ssize_t name(int fd, const void *bytes, size_t length, off_t offset) {                                              \
    REAL(name);                                                                                                       \
    const char *path = path_of(fd);                                                                                   \
    if (!path) return real(fd, bytes, length, offset);                                                                \
    if (refuses(length)) return -1;                                                                                   \
    ssize_t done = real(fd, bytes, made_of(length), offset);                                                          \
    if (done > 0) note(op_write, path, "", offset, bytes, (size_t)done);                                              \
    made();                                                                                                           \
    return done;                                                                                                      \
  }
PWRITE(pwrite)
PWRITE(pwrite64)

#define TRUNCATE(name)                                                                                                \
  int name(int fd, off_t length) {                                                                                    \
    REAL(name);                                                                                                       \
    const char *path = path_of(fd);                                                                                   \
    if (!path) return real(fd, length);                                                                               \
    if (meets()) return -1;                                                                                           \
    int result = real(fd, length);                                                                                    \
    if (result == 0) note(op_truncate, path, "", length, "", 0);                                                      \
    made();                                                                                                           \
    return result;                                                                                                    \
  }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

#define SYNC(name)                                                                                                    \
  int name(int fd) {                                                                                                  \
    REAL(name);                                                                                                       \
    const char *path = path_of(fd);                                                                                   \
    if (!path) return real(fd);                                                                                       \
    if (meets()) return -1;                                                                                           \
    int result = real(fd);                                                                                            \
    if (result == 0) note(op_sync, path, "", 0, "", 0);                                                               \
    made();                                                                                                           \
    return result;                                                                                                    \
  }
SYNC(fsync)
SYNC(fdatasync)

#define TWO_NAMES(name, what)                                                                                         \
  int name(const char *from, const char *to) {                                                                        \
    REAL(name);                                                                                                       \
    if (!is_ours(from) && !is_ours(to)) return real(from, to);                                                        \
    if (meets()) return -1;                                                                                           \
    int result = real(from, to);                                                                                      \
    if (result == 0) note(what, from, to, 0, "", 0);                                                                  \
    made();                                                                                                           \
    return result;                                                                                                    \
  }
TWO_NAMES(rename, op_rename)
TWO_NAMES(link, op_link)

int unlink(const char *path) {
  REAL(unlink);
  if (!is_ours(path)) return real(path);
  if (meets()) return -1;
  int result = real(path);
  if (result == 0) note(op_unlink, path, "", 0, "", 0);
  made();
  return result;
}
