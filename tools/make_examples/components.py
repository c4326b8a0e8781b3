"""Bills of materials in CycloneDX 1.6, from tables of components.

Names and versions are of the kind found in such products. The hashes are not of real packages: they are the SHA-256 of "name@version".
"""

from writers import json_bytes, sha256, stable_uuid

# name version licence supplier, for a Linux firmware built from source.
FIRMWARE = """
linux-kernel 6.6.52 GPL-2.0-only The_Linux_Kernel_Organization
u-boot 2024.07 GPL-2.0-or-later DENX_Software_Engineering
trusted-firmware-a 2.11.0 BSD-3-Clause Linaro
op-tee-os 4.3.0 BSD-2-Clause Linaro
busybox 1.36.1 GPL-2.0-only The_BusyBox_Project
glibc 2.39 LGPL-2.1-or-later GNU_Project
libgcc 13.3.0 GPL-3.0-with-GCC-exception GNU_Project
libstdc++ 13.3.0 GPL-3.0-with-GCC-exception GNU_Project
openssl 3.0.15 Apache-2.0 The_OpenSSL_Project
libcrypto-provider-fips 3.0.9 Apache-2.0 The_OpenSSL_Project
mbedtls 3.6.1 Apache-2.0 Trusted_Firmware
zlib 1.3.1 Zlib zlib_project
xz-utils 5.6.3 0BSD Tukaani_Project
zstd 1.5.6 BSD-3-Clause Meta_Open_Source
lz4 1.10.0 BSD-2-Clause LZ4_Project
bzip2 1.0.8 bzip2-1.0.6 bzip2_project
libarchive 3.7.6 BSD-2-Clause libarchive_project
expat 2.6.3 MIT libexpat_project
libxml2 2.12.9 MIT GNOME_Project
pugixml 1.14 MIT pugixml_project
cjson 1.7.18 MIT cJSON_project
jansson 2.14 MIT jansson_project
yaml-cpp 0.8.0 MIT yaml-cpp_project
protobuf 25.4 BSD-3-Clause Google
protobuf-c 1.5.0 BSD-2-Clause protobuf-c_project
nanopb 0.4.9 Zlib nanopb_project
flatbuffers 24.3.25 Apache-2.0 Google
sqlite 3.46.1 blessing SQLite_Consortium
lmdb 0.9.33 OLDAP-2.8 Symas
boost 1.85.0 BSL-1.0 Boost_Organization
abseil-cpp 20240116.2 Apache-2.0 Google
fmt 10.2.1 MIT fmtlib_project
spdlog 1.14.1 MIT spdlog_project
re2 2024.07.02 BSD-3-Clause Google
pcre2 10.44 BSD-3-Clause PCRE2_project
libcurl 8.10.1 curl curl_project
nghttp2 1.63.0 MIT nghttp2_project
c-ares 1.33.1 MIT c-ares_project
libssh2 1.11.0 BSD-3-Clause libssh2_project
openssh 9.8p1 BSD-2-Clause OpenBSD_Project
dropbear 2024.85 MIT Dropbear_project
lighttpd 1.4.76 BSD-3-Clause lighttpd_project
nginx 1.26.2 BSD-2-Clause nginx_project
libuv 1.48.0 MIT libuv_project
libevent 2.1.12 BSD-3-Clause libevent_project
libwebsockets 4.3.3 MIT libwebsockets_project
paho-mqtt-c 1.3.13 EPL-2.0 Eclipse_Foundation
mosquitto-client 2.0.18 EPL-2.0 Eclipse_Foundation
open62541 1.4.4 MPL-2.0 open62541_project
libiec61850 1.5.3 GPL-3.0-only MZ_Automation
lib60870 2.3.2 GPL-3.0-only MZ_Automation
libmodbus 3.1.10 LGPL-2.1-or-later libmodbus_project
net-snmp 5.9.4 BSD-3-Clause Net-SNMP_project
libpcap 1.10.5 BSD-3-Clause Tcpdump_Group
chrony 4.6 GPL-2.0-only chrony_project
linuxptp 4.3 GPL-2.0-or-later linuxptp_project
gpsd 3.25 BSD-2-Clause gpsd_project
systemd 255.13 LGPL-2.1-or-later systemd_project
dbus 1.14.10 AFL-2.1 freedesktop.org
eudev 3.2.14 GPL-2.0-or-later eudev_project
kmod 32 LGPL-2.1-or-later kmod_project
util-linux 2.39.4 GPL-2.0-or-later util-linux_project
shadow 4.15.3 BSD-3-Clause shadow_project
linux-pam 1.6.1 BSD-3-Clause Linux-PAM_project
libcap 2.70 BSD-3-Clause libcap_project
libcap-ng 0.8.5 LGPL-2.1-or-later libcap-ng_project
libseccomp 2.5.5 LGPL-2.1-only libseccomp_project
audit 4.0.2 GPL-2.0-or-later Linux_Audit_project
apparmor 4.0.3 GPL-2.0-only AppArmor_project
nftables 1.1.0 GPL-2.0-only netfilter_project
libnftnl 1.2.7 GPL-2.0-or-later netfilter_project
libmnl 1.0.5 LGPL-2.1-or-later netfilter_project
iproute2 6.10.0 GPL-2.0-only iproute2_project
iptables 1.8.10 GPL-2.0-or-later netfilter_project
ethtool 6.10 GPL-2.0-only ethtool_project
tcpdump 4.99.5 BSD-3-Clause Tcpdump_Group
strongswan 5.9.14 GPL-2.0-or-later strongSwan_Project
wpa-supplicant 2.11 BSD-3-Clause hostap_project
freeradius-client 1.1.7 BSD-2-Clause FreeRADIUS_project
openldap-client 2.6.8 OLDAP-2.8 OpenLDAP_Foundation
cyrus-sasl 2.1.28 BSD-4-Clause Cyrus_project
mit-krb5 1.21.3 MIT MIT_Kerberos_Consortium
libest 3.2.0 BSD-3-Clause libest_project
libtasn1 4.19.0 LGPL-2.1-or-later GNU_Project
gnutls 3.8.6 LGPL-2.1-or-later GnuTLS_project
nettle 3.10 LGPL-3.0-or-later GNU_Project
gmp 6.3.0 LGPL-3.0-or-later GNU_Project
libgcrypt 1.11.0 LGPL-2.1-or-later GnuPG_project
libgpg-error 1.50 LGPL-2.1-or-later GnuPG_project
tpm2-tss 4.1.3 BSD-2-Clause TPM_Software_Group
tpm2-tools 5.7 BSD-3-Clause TPM_Software_Group
libp11 0.4.12 LGPL-2.1-or-later OpenSC_project
rauc 1.12 LGPL-2.1-or-later RAUC_project
mtd-utils 2.2.0 GPL-2.0-only Linux_MTD_project
squashfs-tools 4.6.1 GPL-2.0-or-later squashfs_project
e2fsprogs 1.47.1 GPL-2.0-only e2fsprogs_project
cryptsetup 2.7.5 GPL-2.0-or-later cryptsetup_project
lvm2-devmapper 2.03.26 LGPL-2.1-only LVM_project
popt 1.19 MIT popt_project
json-c 0.17 MIT json-c_project
libubootenv 0.3.5 LGPL-2.1-or-later libubootenv_project
i2c-tools 4.3 GPL-2.0-or-later i2c-tools_project
libgpiod 2.1.3 LGPL-2.1-or-later libgpiod_project
can-utils 2023.03 BSD-3-Clause Linux_CAN_project
libsocketcan 0.0.12 LGPL-2.1-or-later Linux_CAN_project
ppp 2.5.0 BSD-3-Clause PPP_project
modemmanager 1.22.0 GPL-2.0-or-later freedesktop.org
libqmi 1.34.0 LGPL-2.1-or-later freedesktop.org
libmbim 1.30.0 LGPL-2.1-or-later freedesktop.org
glib 2.80.4 LGPL-2.1-or-later GNOME_Project
libffi 3.4.6 MIT libffi_project
ncurses 6.5 MIT ncurses_project
readline 8.2.13 GPL-3.0-or-later GNU_Project
bash 5.2.32 GPL-3.0-or-later GNU_Project
coreutils 9.5 GPL-3.0-or-later GNU_Project
less 661 GPL-3.0-or-later less_project
tzdata 2024b public-domain IANA
ca-certificates 20240203 MPL-2.0 Mozilla_Foundation
syslog-ng 4.8.0 LGPL-2.1-or-later syslog-ng_project
libnet 1.3 BSD-2-Clause libnet_project
logrotate 3.22.0 GPL-2.0-only logrotate_project
cronie 1.7.2 ISC cronie_project
monit 5.34.0 AGPL-3.0-only Tildeslash
lua 5.4.7 MIT PUC-Rio
duktape 2.7.0 MIT duktape_project
freetype 2.13.3 FTL FreeType_project
libpng 1.6.43 libpng-2.0 libpng_project
libjpeg-turbo 3.0.3 BSD-3-Clause libjpeg-turbo_project
harfbuzz 9.0.0 MIT harfbuzz_project
dejavu-fonts 2.37 Bitstream-Vera DejaVu_project
lvgl 9.1.0 MIT LVGL
libdrm 2.4.123 MIT freedesktop.org
libusb 1.0.27 LGPL-2.1-or-later libusb_project
usbguard 1.1.3 GPL-2.0-or-later USBGuard_project
libmicrohttpd 1.0.1 LGPL-2.1-or-later GNU_Project
uriparser 0.9.8 BSD-3-Clause uriparser_project
libsodium 1.0.20 ISC libsodium_project
monocypher 4.0.2 BSD-2-Clause Monocypher_project
libcbor 0.11.0 MIT libcbor_project
libfido2 1.15.0 BSD-2-Clause Yubico
tinycbor 0.6.0 MIT Intel
qcbor 1.4 BSD-3-Clause QCBOR_project
xxhash 0.8.2 BSD-2-Clause xxHash_project
libunwind 1.8.1 MIT libunwind_project
elfutils-libelf 0.191 LGPL-3.0-or-later elfutils_project
attr 2.5.2 LGPL-2.1-or-later attr_project
acl 2.3.2 LGPL-2.1-or-later acl_project
keyutils 1.6.3 LGPL-2.1-or-later keyutils_project
ima-evm-utils 1.6.2 GPL-2.0-only IMA_project
dtc-libfdt 1.7.1 BSD-2-Clause Device_Tree_Compiler_project
"""

# ecosystem name version licence supplier, for a desktop engineering tool.
TOOL = """
nuget Newtonsoft.Json 13.0.3 MIT Newtonsoft
nuget Serilog 4.0.1 Apache-2.0 Serilog_Contributors
nuget Serilog.Sinks.File 6.0.0 Apache-2.0 Serilog_Contributors
nuget Serilog.Sinks.SyslogMessages 4.0.0 Apache-2.0 IonxSolutions
nuget Microsoft.Extensions.DependencyInjection 8.0.0 MIT Microsoft
nuget Microsoft.Extensions.Configuration 8.0.0 MIT Microsoft
nuget Microsoft.Extensions.Logging 8.0.0 MIT Microsoft
nuget Microsoft.Extensions.Hosting 8.0.0 MIT Microsoft
nuget Microsoft.Extensions.Options 8.0.2 MIT Microsoft
nuget Microsoft.Extensions.Caching.Memory 8.0.1 MIT Microsoft
nuget Microsoft.Data.Sqlite 8.0.8 MIT Microsoft
nuget Microsoft.EntityFrameworkCore 8.0.8 MIT Microsoft
nuget Microsoft.EntityFrameworkCore.Sqlite 8.0.8 MIT Microsoft
nuget Microsoft.Identity.Client 4.64.1 MIT Microsoft
nuget Microsoft.IdentityModel.Tokens 8.0.2 MIT Microsoft
nuget Microsoft.IdentityModel.JsonWebTokens 8.0.2 MIT Microsoft
nuget System.IdentityModel.Tokens.Jwt 8.0.2 MIT Microsoft
nuget System.Text.Json 8.0.4 MIT Microsoft
nuget System.Security.Cryptography.Xml 8.0.1 MIT Microsoft
nuget System.Security.Cryptography.Pkcs 8.0.0 MIT Microsoft
nuget System.IO.Ports 8.0.0 MIT Microsoft
nuget System.IO.Packaging 8.0.0 MIT Microsoft
nuget System.Reactive 6.0.1 MIT .NET_Foundation
nuget System.Management 8.0.0 MIT Microsoft
nuget System.DirectoryServices.Protocols 8.0.0 MIT Microsoft
nuget BouncyCastle.Cryptography 2.4.0 MIT Legion_of_the_Bouncy_Castle
nuget SSH.NET 2024.1.0 MIT Renci
nuget FluentFTP 50.1.0 MIT FluentFTP_project
nuget CommunityToolkit.Mvvm 8.2.2 MIT .NET_Foundation
nuget Avalonia 11.1.3 MIT AvaloniaUI
nuget Avalonia.Desktop 11.1.3 MIT AvaloniaUI
nuget Avalonia.Themes.Fluent 11.1.3 MIT AvaloniaUI
nuget Avalonia.Skia 11.1.3 MIT AvaloniaUI
nuget SkiaSharp 2.88.8 MIT Microsoft
nuget HarfBuzzSharp 7.3.0.2 MIT Microsoft
nuget OxyPlot.Core 2.1.2 MIT OxyPlot
nuget CsvHelper 33.0.1 MS-PL Josh_Close
nuget ClosedXML 0.102.3 MIT ClosedXML
nuget DocumentFormat.OpenXml 3.1.0 MIT Microsoft
nuget SharpZipLib 1.4.2 MIT ICSharpCode
nuget YamlDotNet 16.1.0 MIT YamlDotNet_project
nuget Antlr4.Runtime.Standard 4.13.1 BSD-3-Clause ANTLR_project
nuget Sprache 2.3.1 MIT Sprache_project
nuget NLog 5.3.3 BSD-3-Clause NLog_project
nuget Polly 8.4.1 BSD-3-Clause App-vNext
nuget AutoMapper 13.0.1 MIT AutoMapper_project
nuget MediatR 12.4.0 Apache-2.0 MediatR_project
nuget FluentValidation 11.9.2 Apache-2.0 FluentValidation_project
nuget Dapper 2.1.35 Apache-2.0 Stack_Exchange
nuget Google.Protobuf 3.27.3 BSD-3-Clause Google
nuget Grpc.Net.Client 2.65.0 Apache-2.0 gRPC_project
nuget Grpc.Core.Api 2.65.0 Apache-2.0 gRPC_project
nuget MQTTnet 4.3.7.1207 MIT MQTTnet_project
nuget OPCFoundation.NetStandard.Opc.Ua.Client 1.5.374.85 RCL OPC_Foundation
nuget OPCFoundation.NetStandard.Opc.Ua.Core 1.5.374.85 RCL OPC_Foundation
nuget Tommy 3.1.2 MIT Tommy_project
nuget SharpPcap 6.3.0 MIT SharpPcap_project
nuget PacketDotNet 1.4.7 MPL-2.0 PacketDotNet_project
nuget Lextm.SharpSnmpLib 12.5.3 MIT SharpSNMP_project
nuget Microsoft.Web.WebView2 1.0.2651.64 BSD-3-Clause Microsoft
npm react 18.3.1 MIT Meta_Open_Source
npm react-dom 18.3.1 MIT Meta_Open_Source
npm scheduler 0.23.2 MIT Meta_Open_Source
npm loose-envify 1.4.0 MIT loose-envify_project
npm js-tokens 4.0.0 MIT js-tokens_project
npm zustand 4.5.5 MIT zustand_project
npm use-sync-external-store 1.2.2 MIT Meta_Open_Source
npm monaco-editor 0.50.0 MIT Microsoft
npm d3-array 3.2.4 ISC D3_project
npm d3-scale 4.0.2 ISC D3_project
npm d3-shape 3.2.0 ISC D3_project
npm d3-color 3.1.0 ISC D3_project
npm d3-interpolate 3.0.1 ISC D3_project
npm d3-format 3.1.0 ISC D3_project
npm d3-time 3.1.0 ISC D3_project
npm d3-time-format 4.1.0 ISC D3_project
npm d3-path 3.1.0 ISC D3_project
npm internmap 2.0.3 ISC D3_project
npm immer 10.1.1 MIT immer_project
npm clsx 2.1.1 MIT clsx_project
npm date-fns 3.6.0 MIT date-fns_project
npm i18next 23.14.0 MIT i18next_project
npm lodash-es 4.17.21 MIT OpenJS_Foundation
npm uuid 10.0.0 MIT uuid_project
npm semver 7.6.3 ISC npm
npm ajv 8.17.1 MIT ajv_project
npm fast-deep-equal 3.1.3 MIT fast-deep-equal_project
npm fast-uri 3.0.1 BSD-3-Clause Fastify
npm json-schema-traverse 1.0.0 MIT json-schema-traverse_project
npm require-from-string 2.0.2 MIT require-from-string_project
npm marked 14.1.0 MIT marked_project
npm dompurify 3.1.6 MPL-2.0 Cure53
npm highlight.js 11.10.0 BSD-3-Clause highlight.js_project
generic dotnet-runtime 8.0.8 MIT Microsoft
generic openssl 3.0.15 Apache-2.0 The_OpenSSL_Project
generic sqlite 3.46.1 blessing SQLite_Consortium
generic zlib 1.3.1 Zlib zlib_project
generic libpng 1.6.43 libpng-2.0 libpng_project
generic freetype 2.13.3 FTL FreeType_project
generic harfbuzz 8.5.0 MIT harfbuzz_project
generic icu 75.1 Unicode-3.0 Unicode_Consortium
generic expat 2.6.3 MIT libexpat_project
generic libxml2 2.12.9 MIT GNOME_Project
generic libxslt 1.1.42 MIT GNOME_Project
generic npcap 1.79 LicenseRef-Npcap-OEM Nmap_Software
generic libusb 1.0.27 LGPL-2.1-or-later libusb_project
generic ftdi-d2xx 2.12.36.4 LicenseRef-FTDI FTDI
generic llvm-runtime 18.1.8 Apache-2.0-with-LLVM-exception LLVM_Project
generic matiec 0.3 GPL-3.0-or-later matiec_project
generic curl 8.10.1 curl curl_project
generic nghttp2 1.63.0 MIT nghttp2_project
generic zstd 1.5.6 BSD-3-Clause Meta_Open_Source
generic xz-utils 5.6.3 0BSD Tukaani_Project
generic protobuf 25.4 BSD-3-Clause Google
generic abseil-cpp 20240116.2 Apache-2.0 Google
generic boost 1.85.0 BSL-1.0 Boost_Organization
generic fmt 10.2.1 MIT fmtlib_project
generic nsis 3.10 Zlib NSIS_project
generic wix-toolset-runtime 4.0.5 MS-RL WiX_Toolset
generic vc-redist 14.40.33810 LicenseRef-Microsoft-VC Microsoft
"""


def firmware_rows(count, changed=None, left_out=()):
    """(ecosystem, name, version, licence, supplier); `changed` gives other versions by name."""
    rows = [line.split() for line in FIRMWARE.strip().splitlines()]
    rows = [["generic", n, (changed or {}).get(n, v), l, s.replace("_", " ")] for n, v, l, s in rows if n not in left_out]
    return rows[:count]


def tool_rows(count, changed=None, left_out=()):
    rows = [line.split() for line in TOOL.strip().splitlines()]
    rows = [[e, n, (changed or {}).get(n, v), l, s.replace("_", " ")] for e, n, v, l, s in rows if n not in left_out]
    return rows[:count]


def _purl(ecosystem, name, version):
    return f"pkg:{ecosystem}/{name.replace('+', '%2B')}@{version}"


def _component(row):
    ecosystem, name, version, licence, supplier = row
    purl = _purl(ecosystem, name, version)
    out = {
        "type": "operating-system" if name == "linux-kernel" else "library",
        "bom-ref": purl,
        "supplier": {"name": supplier},
        "name": name,
        "version": version,
    }
    out["hashes"] = [{"alg": "SHA-256", "content": sha256(f"{name}@{version}".encode())}]
    licences = (
        [{"expression": licence.replace("-with-", " WITH ")}]
        if "-with-" in licence
        else [
            {
                "license": (
                    {"name": licence}
                    if licence in ("public-domain", "RCL", "Bitstream-Vera") or licence.startswith("LicenseRef")
                    else {"id": licence}
                )
            }
        ]
    )
    out.update({"licenses": licences, "purl": purl})
    return out


def _own(maker, slug, modules, version):
    return [
        {
            "type": "application",
            "bom-ref": f"{slug}/{name}",
            "supplier": {"name": maker},
            "name": name,
            "version": version,
            "hashes": [{"alg": "SHA-256", "content": sha256(f"{slug}/{name}@{version}".encode())}],
            "purl": f"pkg:generic/{slug}-{name}@{version}",
        }
        for name in modules
    ]


def _graph(subject, own, third):
    """Each own module stands on a slice of the third-party components, each of those on a few behind it; nothing is left alone."""
    edges = {subject: [c["bom-ref"] for c in own]}
    refs = [c["bom-ref"] for c in third]
    for index, module in enumerate(own):
        edges[module["bom-ref"]] = refs[index :: len(own)]
    for index, ref in enumerate(refs):
        step = 5 + sum(ref.encode()) % 11
        edges[ref] = [refs[k] for k in (index + step, index + 2 * step + 1) if k < len(refs) and step % 3]
    return [{"ref": ref, "dependsOn": sorted(set(to))} for ref, to in edges.items()]


def vulnerability(cve, affects, state, detail, justification=None, severity="high", score=None):
    out = {"id": cve, "source": {"name": "Invented for this example"}}
    out["ratings"] = [{"severity": severity, **({"score": score, "method": "CVSSv31"} if score else {})}]
    out["analysis"] = {"state": state, **({"justification": justification} if justification else {}), "detail": detail}
    out["affects"] = [{"ref": affects}]
    return out


def purl_of(rows, name):
    row = next(r for r in rows if r[1] == name)
    return _purl(row[0], row[1], row[2])


def sbom(*, maker, product, slug, version, kind, timestamp, tool, modules, rows, vulnerabilities=None, cpe=None):
    subject = f"pkg:generic/{slug}@{version}"
    component = {
        "type": kind,
        "bom-ref": subject,
        "supplier": {"name": maker},
        "name": product,
        "version": version,
        "purl": subject,
    }
    if cpe:
        component["cpe"] = cpe
    own = _own(maker, slug, modules, version)
    third = [_component(row) for row in rows]
    value = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": "urn:uuid:" + stable_uuid(f"{slug}@{version}"),
        "version": 1,
        "metadata": {
            "timestamp": timestamp,
            "tools": {"components": [{"type": "application", "publisher": maker, "name": tool[0], "version": tool[1]}]},
            "manufacturer": {"name": maker},
            "supplier": {"name": maker},
            "component": component,
        },
        "components": own + third,
        "dependencies": _graph(subject, own, third),
    }
    if vulnerabilities is not None:
        value["vulnerabilities"] = vulnerabilities
    return json_bytes(value)
