# 两条命令 / the two commands:
#   make demo   安装缺少的软件包，编译，用 samples/ 生成三个数据包并逐一核对
#   make test   运行全部测试

SLUICE = .build/release/sluice
OUT = demo

.PHONY: demo test build format check-format bench clean

demo: build
	scripts/demo.sh $(SLUICE) $(OUT)

build:
	scripts/setup.sh build
	scripts/build.sh

test:
	scripts/setup.sh test
	scripts/test.sh

format:
	swift format --in-place --parallel --recursive Sources Tests Package.swift

check-format:
	swift format lint --strict --parallel --recursive Sources Tests Package.swift

bench: build
	Benchmarks/run.sh

clean:
	rm -rf .build $(OUT) Benchmarks/work
